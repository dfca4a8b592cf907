/**
 * How the files that the build wrote are read. A file that does not exist is `undefined`; one that
 * cannot be read throws.
 */
export interface Files {
  readonly json: (path: string) => Promise<unknown>
  readonly bytes: (path: string) => Promise<ArrayBuffer | undefined>
}
