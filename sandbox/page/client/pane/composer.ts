import { el, fill } from '../dom.ts';
import { icon } from '../look/icons.ts';
import { openMentions } from './mentions.ts';

export type Unsent = { text: string; image?: string; file?: { name: string; content: string } };
const WORKBOOK = '.xlsx';
const TALLEST_PX = 140;

/** Where one types, once it is fitted to a chat: Enter sends, Shift+Enter breaks the line, @ offers names, pictures come by button or by paste. */
export function createComposer(send: (draft: Unsent) => Promise<boolean>) {
  let picture: string | undefined;
  let names: string[] = [];
  const box = el('textarea', { class: 'typing', is: { rows: 1, 'aria-label': '输入消息', disabled: true } });
  const attached = el('div', { class: 'attached' });
  const file = el('input', {
    is: { type: 'file', accept: `image/*,${WORKBOOK}`, hidden: true, 'aria-label': '选择图片或表格' },
  });
  const tool = (label: string, mark: 'picture' | 'at' | 'send', press: () => void, look = 'quiet') =>
    el(
      'button',
      { class: look, is: { type: 'button', 'aria-label': label, title: label }, on: { click: press } },
      icon(mark, 18),
    );
  const at = tool('提到别人', 'at', () => {
    box.setRangeText('@', box.selectionStart, box.selectionEnd, 'end');
    offer();
  });
  const element = el(
    'form',
    { class: 'composer' },
    attached,
    el(
      'div',
      { class: 'composer-row' },
      tool('发图片或表格', 'picture', () => file.click()),
      at,
      box,
      tool('发送', 'send', () => void submit(), 'send'),
    ),
    file,
  );

  async function submit() {
    const text = box.value.trim();
    if (!text && !picture) return;
    const draft = { text, ...(picture ? { image: picture } : {}) };
    if (!(await send(draft))) return;
    box.value = '';
    attach(undefined);
    grow();
  }
  function attach(next: string | undefined) {
    picture = next;
    const drop = el(
      'button',
      { class: 'quiet', is: { type: 'button', 'aria-label': '不发这张图片' }, on: { click: () => attach(undefined) } },
      icon('cross', 12),
    );
    fill(attached, ...(next ? [el('img', { is: { src: next, alt: '要发的图片' } }), drop] : []));
    file.value = '';
  }
  async function take(files: FileList | null | undefined) {
    const workbook = [...(files ?? [])].find(({ name }) => name.endsWith(WORKBOOK));
    // A file goes by itself, as in the messenger.
    if (workbook) {
      await send({ text: '', file: { name: workbook.name, content: await readAsUrl(workbook) } });
      file.value = '';
      return;
    }
    const found = [...(files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (found) attach(await readAsUrl(found));
  }
  function grow() {
    box.style.setProperty('height', 'auto');
    box.style.setProperty('height', `${Math.min(box.scrollHeight, TALLEST_PX)}px`);
  }
  const offer = () => openMentions(box, names);
  box.addEventListener('input', () => {
    grow();
    if (box.value[box.selectionStart - 1] === '@') offer();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  box.addEventListener('paste', (event) => void take(event.clipboardData?.files));
  file.addEventListener('change', () => void take(file.files));
  element.addEventListener('submit', (event) => event.preventDefault());
  return {
    element,
    focus: () => box.focus(),
    /** Fits the composer to a chat: whom one can mention, and why one cannot write, if so. */
    fit: (mentionable: string[], hint: string, closed?: string) => {
      names = mentionable;
      at.hidden = names.length === 0;
      box.placeholder = closed ?? hint;
      element.inert = closed !== undefined;
      box.disabled = closed !== undefined;
    },
    clear: () => {
      box.value = '';
      attach(undefined);
    },
  };
}

function readAsUrl(file: File): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
