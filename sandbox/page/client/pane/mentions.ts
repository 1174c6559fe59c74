import { avatar } from '../look/avatar.ts';
import { openChooser } from '../overlay/chooser.ts';

/** Offers names after the `@` before the cursor and writes the chosen one there. */
export function openMentions(box: HTMLTextAreaElement, names: string[]): void {
  if (names.length === 0) return;
  const cursor = box.selectionStart;
  const choices = names.map((name) => ({ value: name, label: name, face: () => avatar(name, name === '谁管') }));
  openChooser(box, { choices, chosen: [], several: false, title: '提到谁', onChoose: ([name]) => write(name ?? '') });
  function write(name: string) {
    box.focus();
    box.setRangeText(`${name} `, cursor, cursor, 'end');
    box.dispatchEvent(new Event('input'));
  }
}
