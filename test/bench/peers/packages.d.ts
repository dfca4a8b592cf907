/** The little that is used of packages that only `npm run bench:peers` installs. */
declare module 'flexsearch' {
  export const Charset: { readonly CJK: unknown }
  export class Index {
    constructor(options: {
      readonly encoder: unknown
      readonly tokenize: 'strict'
      readonly context: boolean
    })
    add(id: number, text: string): void
    search(query: string, options: { readonly limit: number }): (number | string)[]
  }
}

declare module '@orama/orama' {
  export function create(options: {
    readonly schema: { readonly text: 'string' }
    readonly components: { readonly tokenizer: unknown }
  }): { readonly brand: unique symbol }
  type Orama = ReturnType<typeof create>
  export function insertMultiple(
    index: Orama,
    items: readonly { readonly id: string; readonly text: string }[],
  ): Promise<void> | string[]
  export function search(
    index: Orama,
    query: { readonly term: string; readonly limit: number; readonly threshold: number },
  ): Promise<{ readonly hits: readonly { readonly id: string }[] }>
}

declare module '@orama/tokenizers/mandarin' {
  export function createTokenizer(): unknown
}

declare module 'lighthouse' {
  export default function lighthouse(
    url: string,
    flags: {
      readonly port: number
      readonly onlyCategories: readonly string[]
      readonly logLevel: 'error'
      readonly output: 'json'
    },
  ): Promise<
    | {
        readonly lhr: {
          readonly runtimeError?: { readonly message: string }
          readonly audits: Readonly<
            Record<
              string,
              { readonly score: number | null; readonly numericValue?: number } | undefined
            >
          >
          readonly categories: Readonly<
            Record<
              string,
              | {
                  readonly score: number | null
                  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
                }
              | undefined
            >
          >
        }
      }
    | undefined
  >
}
