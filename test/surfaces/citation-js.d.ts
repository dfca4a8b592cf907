declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(text: string, options: { generateGraph: false }): unknown }
  }
}
declare module '@citation-js/plugin-ris'
