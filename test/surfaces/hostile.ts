/** Texts that formats trip over, and how each comes out of XML: what it cannot hold is left out. */
export const hostile: readonly (readonly [text: string, shown: string])[] = [
  ['A & B &amp; C', 'A & B &amp; C'],
  ['<b>1 < 2</b>', '<b>1 < 2</b>'],
  ['"双" \'单\' “弯”', '"双" \'单\' “弯”'],
  ['a ]]> b', 'a ]]> b'],
  ['</script><!-- <script>', '</script><!-- <script>'],
  ['船🛶与👩‍👩‍👧', '船🛶与👩‍👩‍👧'],
  ['half \ud83d here', 'half \ufffd here'],
  ['\udc00tail', '\ufffdtail'],
  ['nul\u0000 bell\u0007 \uffff', 'nul bell'],
]
