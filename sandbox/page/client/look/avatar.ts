import { el } from '../dom.ts';

const HUES = [212, 168, 28, 262, 340, 190, 48, 130, 300, 10, 235];

/** The sample people are named by their roles, which differ at the beginning, or by the 甲乙 at the end. */
const lettersOf = (name: string): string => {
  const letters = [...name].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return (/[甲乙丙丁]$/.test(name) ? [letters[0], letters.at(-1)] : letters.slice(0, 2)).join('');
};

/** A round picture of a name: two of its characters on a colour of its own. The bot's is the house's blue. */
export function avatar(name: string, isBot = false): HTMLElement {
  const hue = HUES[[...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % HUES.length];
  const letters = isBot ? '谁管' : lettersOf(name);
  return el(
    'span',
    { class: isBot ? 'avatar bot' : 'avatar', style: { '--hue': String(hue) }, is: { 'aria-hidden': 'true' } },
    letters,
  );
}
