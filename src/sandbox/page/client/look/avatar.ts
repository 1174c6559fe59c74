import { el } from '../dom.ts';

const HUES = [212, 168, 28, 262, 340, 190, 48, 130, 300, 10, 235];

/** A round picture of a name: its last two characters on a colour of its own. The bot's is the house's blue. */
export function avatar(name: string, isBot = false): HTMLElement {
  const hue = HUES[[...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % HUES.length];
  const letters = isBot ? '谁管' : [...name].slice(-2).join('');
  return el(
    'span',
    { class: isBot ? 'avatar bot' : 'avatar', style: { '--hue': String(hue) }, is: { 'aria-hidden': 'true' } },
    letters,
  );
}
