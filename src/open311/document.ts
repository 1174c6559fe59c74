/** The two forms of GeoReport v2: XML is mandatory there, JSON optional. */
export type Format = 'xml' | 'json';

/** Several of one kind; `each` names one of them in XML. */
export class Several {
  constructor(
    readonly each: string,
    readonly of: readonly Value[],
  ) {}
}

/** What an answer says, in either form. */
export type Value = string | number | boolean | null | Several | { readonly [name: string]: Value };

// XML 1.0, 2.2: no other control characters, no halves of pairs, none of the two that are no characters.
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

const clean = (text: string): string => text.toWellFormed().replace(NO_XML, '');
const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);

function asXml(name: string, value: Value): string {
  if (value === null || value === '') return `<${name}></${name}>`;
  if (value instanceof Several) return `<${name}>${value.of.map((one) => asXml(value.each, one)).join('')}</${name}>`;
  if (typeof value === 'object')
    return `<${name}>${Object.entries(value)
      .map(([inner, one]) => asXml(inner, one))
      .join('')}</${name}>`;
  return `<${name}>${escaped(clean(String(value)))}</${name}>`;
}

function asJson(value: Value): unknown {
  if (value instanceof Several) return value.of.map(asJson);
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asJson(one)]));
}

/**
 * An answer in its form, saying the same in both: XML under its root; JSON without it, as the standard's "Spark" convention
 * has it. Everything is escaped; signs that XML cannot hold are left out of both.
 */
export const written = (root: string, value: Value, format: Format): string =>
  format === 'xml' ? `<?xml version="1.0" encoding="utf-8"?>\n${asXml(root, value)}\n` : JSON.stringify(asJson(value));

/** The content type of each form. */
export const CONTENT_TYPES: Record<Format, string> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
