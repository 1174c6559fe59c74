import { el } from '../dom.ts';
import { closing, openDialog } from './dialog.ts';

/** Asks for one line of words, which stand there to be changed; nothing when left or emptied. */
export async function askLine(title: string, label: string, words: string): Promise<string | undefined> {
  const line = el('input', {
    class: 'input',
    is: { type: 'text', maxlength: 500, value: words, 'aria-label': label, autofocus: true },
  });
  line.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // Else the button that has the focus again would be pressed by the same Enter.
    event.preventDefault();
    line.closest('dialog')?.close('yes');
  });
  const answer = await openDialog(
    title,
    'box',
    [line],
    [closing('取消', ''), closing('发送', 'yes', 'primary_filled')],
  );
  return (answer === 'yes' && line.value.trim()) || undefined;
}
