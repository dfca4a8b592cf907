/**
 * What was typed, decoded as browsers do it: Hono leaves all of a damaged `q` encoded. The choice to
 * search one essay only is written out.
 *
 * `queryOf('https://example.org/search?q=雨&essay=rain') // '雨 essay:rain'`
 */
export function queryOf(url: string): string {
  const { searchParams } = new URL(url)
  const typed = searchParams.get('q') ?? ''
  const essay = searchParams.get('essay')
  const limited = essay === null || typed.trim() === '' || /essay[:：]/i.test(typed)
  return limited ? typed : `${typed} essay:${essay}`
}
