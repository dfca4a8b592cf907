import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, vi } from 'vitest'

/** `npm start` for a folder of essays, which it goes on serving until it is stopped. */
export interface Writing {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string
  /** All that it has said so far. */
  readonly terminal: () => string
  readonly stop: () => void
}

/** Starts to write; `patience` is how long the first update may take, in milliseconds. */
export async function startWriting(corpus: string, patience = 60_000): Promise<Writing> {
  let terminal = ''
  const writing = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, CORPUS: corpus },
    // With its group, which holds npm and what it started.
    detached: true,
  })
  for (const stream of [writing.stdout, writing.stderr]) {
    stream.on('data', (data) => {
      terminal += data
    })
  }
  await vi.waitFor(() => expect(terminal).toMatch(/Ready on http:\S+/), patience)
  return {
    origin: /Ready on (http:\S+)/.exec(terminal)?.[1] ?? '',
    terminal: () => terminal,
    stop() {
      if (writing.pid !== undefined) process.kill(-writing.pid)
    },
  }
}
