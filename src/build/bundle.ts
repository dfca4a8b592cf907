import { build } from 'esbuild'

/**
 * A script or stylesheet for browsers, in one file. `define` says what names in it stand for, as
 * expressions. A script that imports others is a module, `esm`.
 */
export async function bundle(
  entry: string,
  define: Readonly<Record<string, string>> = {},
  format: 'iife' | 'esm' = 'iife',
): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    define: { ...define },
    minify: true,
    write: false,
    format,
    target: ['es2022', 'safari15.4'],
    legalComments: 'none',
  })
  const [file] = outputFiles
  if (!file) throw new Error(`${entry} gave no bundle`)
  return file.contents
}
