import fc from 'fast-check';

/** What somebody might type to make a card do something: each is marked, so that it is told from what we write. */
const TOKENS = [
  '<at id=all></at>',
  '<at id=evil>',
  '<at user_id="all">evil</at>',
  '<at email=evil@example.com></at>',
  '[evil](https://evil.example)',
  '](https://evil.example)',
  '![evil](img_evil)',
  "<font color='evil'>",
  "<person id='evil'></person>",
  "<a href='https://evil.example'>",
  "<text_tag color='evil'>",
  "<link url='https://evil.example'></link>",
  '<local_datetime evil>',
  '<number_tag evil>',
  '<audio evil>',
  '<br>evil',
  ':EVIL:',
  'https://evil.example',
  '**evil**',
  '__evil__',
  '~~evil~~',
  '`evil`',
  '|evil|',
  '&lt;evil',
  '&#60;evil',
  '$$evil$$',
] as const;
/** Only at the start of a line do these mean anything. */
const AT_LINE_START = [
  '# evil',
  '- evil',
  '+ evil',
  '1. evil',
  '> evil',
  '    evil',
  '```evil',
  '--- evil',
  '=== evil',
] as const;

const token = fc.oneof(
  fc.constantFrom(...TOKENS),
  fc.constantFrom(...AT_LINE_START).map((start) => `\n${start}`),
);
const filler = fc.constantFrom('油烟', '三楼', ' ', '\n', '\r\n', '\\', '&', '<', '\t', '​', 'x'.repeat(40));

/** Words as an attacker types them: at most `most` characters, never empty. */
export const attackWords = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(token, filler), { minLength: 1, maxLength: 12 })
    .map((parts) => `恶${parts.join('')}`.slice(0, most));

/** What in a card would act although a person typed it: the markdown and the token. Plain text acts on nothing. */
export function activeIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(activeIn);
  if (node === null || typeof node !== 'object') return [];
  const markdown = 'tag' in node && (node.tag === 'markdown' || node.tag === 'lark_md') ? node : undefined;
  const own =
    markdown && 'content' in markdown && typeof markdown.content === 'string' ? tokensIn(markdown.content) : [];
  const images = 'img_key' in node && String(node.img_key).includes('evil') ? ['img_key'] : [];
  const urls = Object.entries(node).flatMap(([key, value]) =>
    /url$/i.test(key) && typeof value === 'string' && value.includes('evil') ? [`${key}: ${value}`] : [],
  );
  return [...own, ...images, ...urls, ...Object.values(node).flatMap(activeIn)];
}

function tokensIn(content: string): string[] {
  const lines = content.split(/\n|<br>/);
  const found = [
    ...TOKENS.filter((one) => content.includes(one)),
    ...AT_LINE_START.filter((start) => lines.some((line) => line.startsWith(start))),
  ];
  return found.map((one) => `${one} in ${content.slice(0, 300)}`);
}
