import { type Child, el } from '../dom.ts';

const LINK = /https?:\/\/[^\s<>"'，。；：！？、（）「」]+/;

/** Said words: mentions of known names stand out, addresses can be pressed, everything else is plain text. */
export function drawWords(words: string, { names, open }: { names: string[]; open(url: string): void }): Child[] {
  const marks = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => `@${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  const pattern = new RegExp(`(${[...marks, LINK.source].join('|')})`);
  return words.split(pattern).map((piece) => {
    if (piece.startsWith('@') && names.includes(piece.slice(1))) return el('span', { class: 'at' }, piece);
    if (!piece.startsWith('http')) return piece;
    const press = (event: Event) => {
      event.preventDefault();
      open(piece);
    };
    return el('a', { is: { href: piece, rel: 'noopener noreferrer' }, on: { click: press } }, piece);
  });
}
