const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** All that XML 1.0 (section 2.2) has no place for, not even as a reference: most control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Text as it may stand in an element or an attribute of XML. What XML cannot hold is left out; half
 * of a surrogate pair becomes `�`.
 *
 * `escapeXml('a < b & c') // 'a &lt; b &amp; c'`
 */
export function escapeXml(text: string): string {
  return speakable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** Text, or markup, without what XML cannot hold. */
export function speakable(text: string): string {
  return text.toWellFormed().replace(unspeakable, '')
}

/**
 * An element with text in it; nothing where there is no text.
 *
 * `element('title', '雨', { type: 'text' }) // '<title type="text">雨</title>'`
 */
export function element(
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  if (text === undefined) return ''
  return `<${name}${written(attributes)}>${escapeXml(text)}</${name}>\n`
}

/** An element with attributes alone: `empty('link', { href: '/' }) // '<link href="/"/>'`. */
export function empty(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${written(attributes)}/>\n`
}

function written(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('')
}

/** The first line of every XML file here. */
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
