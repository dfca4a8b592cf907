/** The library types its converters, not the tables that they are made from. */
declare module 'opencc-js/dict/*' {
  /** Pairs parted by `|`, each a character, a space and what it becomes: `萬 万|與 与`. */
  const pairs: string
  export default pairs
}
