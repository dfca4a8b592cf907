import { openChecksums } from '../essay/checksums.ts'
import type { CheckedFiles } from '../http/checked-files.ts'
import type { OutputFile } from './output.ts'
import { seal, summed } from './seal.ts'

/** A site's files as its app reads them, before they are anywhere else. */
export function memoryFiles(files: readonly OutputFile[]): CheckedFiles {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return {
    checksums: async () => openChecksums(seal(files.map(summed)).list.content.buffer),
    bytes: async (path) => {
      const content = byPath.get(path)?.content
      return content === undefined ? undefined : new Uint8Array(Buffer.from(content)).buffer
    },
    json: async (path) => {
      const content = byPath.get(path)?.content
      return content === undefined ? undefined : JSON.parse(Buffer.from(content).toString())
    },
  }
}
