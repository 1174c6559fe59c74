import type { Saying } from '../../../client.ts';
import { el, fill } from '../dom.ts';
import { type IconName, icon } from '../look/icons.ts';
import { askPlace, askVoice } from './ask-unwritten.ts';
import { openMentions } from './mentions.ts';

/** What is said, but not yet by whom and where. */
export type Unsent = Omit<Saying, 'as' | 'chat'>;
/** The message that is answered, and how it is called. */
type Answered = { id: string; called: string };

const WORKBOOK = '.xlsx';
const TALLEST_PX = 140;

/** Where one types, once it is fitted to a chat: Enter sends, Shift+Enter breaks the line, @ offers names, pictures come by button or by paste, a place and a voice by button. */
export function createComposer(send: (draft: Unsent) => Promise<boolean>) {
  let picture: string | undefined;
  let answered: Answered | undefined;
  let names: string[] = [];
  const box = el('textarea', { class: 'typing', is: { rows: 1, 'aria-label': '输入消息', disabled: true } });
  const attached = el('div', { class: 'attached' });
  const file = el('input', {
    is: { type: 'file', accept: `image/*,${WORKBOOK}`, hidden: true, 'aria-label': '选择图片或表格' },
  });
  const tool = (label: string, mark: IconName, press: () => void, look = 'quiet') =>
    el(
      'button',
      { class: look, is: { type: 'button', 'aria-label': label, title: label }, on: { click: press } },
      icon(mark, 18),
    );
  const at = tool('提到别人', 'at', () => {
    box.setRangeText('@', box.selectionStart, box.selectionEnd, 'end');
    offer();
  });
  const aloud = tool('发语音', 'voice', () => void askVoice().then((voice) => voice && say({ voice })));
  const element = el(
    'form',
    { class: 'composer' },
    attached,
    el(
      'div',
      { class: 'composer-row' },
      tool('发图片或表格', 'picture', () => file.click()),
      tool('发位置', 'place', () => void askPlace().then((location) => location && say({ location }))),
      aloud,
      at,
      box,
      tool('发送', 'send', () => void submit(), 'send'),
    ),
    file,
  );

  async function submit() {
    const text = box.value.trim();
    if (!text && !picture) return;
    if (!(await say({ ...(text ? { text } : {}), ...(picture ? { image: picture } : {}) }))) return;
    box.value = '';
    attach(undefined);
    grow();
  }
  /** Whatever is said is the answer to the message that was chosen. */
  async function say(unsent: Unsent): Promise<boolean> {
    const said = await send({ ...unsent, ...(answered ? { reply_to: answered.id } : {}) });
    if (said) answer(undefined);
    return said;
  }
  function attach(next: string | undefined) {
    picture = next;
    file.value = '';
    show();
  }
  function answer(next: Answered | undefined) {
    answered = next;
    show();
  }
  function show() {
    const drop = (label: string, press: () => void) =>
      el(
        'button',
        { class: 'quiet', is: { type: 'button', 'aria-label': label }, on: { click: press } },
        icon('cross', 12),
      );
    fill(
      attached,
      ...(answered
        ? [el('div', { class: 'quoted' }, `回复 ${answered.called}`), drop('不回复这条', () => answer(undefined))]
        : []),
      ...(picture
        ? [el('img', { is: { src: picture, alt: '要发的图片' } }), drop('不发这张图片', () => attach(undefined))]
        : []),
    );
  }
  async function take(files: FileList | null | undefined) {
    const workbook = [...(files ?? [])].find(({ name }) => name.endsWith(WORKBOOK));
    // A file goes by itself, as in the messenger.
    if (workbook) {
      await say({ file: { name: workbook.name, content: await readAsUrl(workbook) } });
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
      // What is said aloud mentions nobody, so that in a group the bot is not told of it.
      aloud.hidden = names.length > 0;
      box.placeholder = closed ?? hint;
      element.inert = closed !== undefined;
      box.disabled = closed !== undefined;
    },
    /** The next that is said answers this message. */
    answer: (message: Answered) => {
      answer(message);
      box.focus();
    },
    clear: () => {
      box.value = '';
      attach(undefined);
      answer(undefined);
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
