const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  sim: '∼',
  copy: '©',
  reg: '®',
  zwj: '\u200d',
};

const ENTITY = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));/;

/** The entity at the start of the source: the character it stands for and its length; undefined where there is none. */
export function entityAt(source: string): { text: string; length: number } | undefined {
  const found = ENTITY.exec(source);
  if (!found) return undefined;
  const [whole, decimal, hex, name] = found;
  const length = whole.length;
  if (name) return NAMED[name] ? { text: NAMED[name], length } : undefined;
  const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  // The replacement character, as CommonMark has it for what is no character.
  return { text: point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd', length };
}
