import { type Child, el } from '../dom.ts';
import { icon } from '../look/icons.ts';

/** A modal dialog (a drawer at the side when asked so); resolves with the value it was closed with, empty when left. */
export function openDialog(
  title: string,
  kind: 'box' | 'drawer' | 'picture',
  body: Child[],
  actions: Child[] = [],
): Promise<string> {
  const close = el(
    'button',
    { class: 'quiet', is: { type: 'button', 'aria-label': '关闭' }, on: { click: () => dialog.close('') } },
    icon('cross'),
  );
  const dialog = el(
    'dialog',
    { class: `dialog ${kind}`, is: { 'aria-label': title } },
    el('div', { class: 'dialog-head' }, el('h2', {}, title), close),
    el('div', { class: 'dialog-body' }, ...body),
    actions.length > 0 && el('div', { class: 'dialog-actions' }, ...actions),
  );
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close(''));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/** A button that closes the dialog it stands in with a value. */
export function closing(label: string, value: string, look = 'default'): HTMLElement {
  const press = () => button.closest('dialog')?.close(value);
  const button = el('button', { class: `button medium ${look}`, is: { type: 'button' }, on: { click: press } }, label);
  return button;
}

/** Asks yes or no. */
export const askConfirm = async (title: string, text: string): Promise<boolean> =>
  (await openDialog(
    title || '确定吗？',
    'box',
    [text && el('p', {}, text)],
    [closing('取消', ''), closing('确定', 'yes', 'primary_filled')],
  )) === 'yes';

/** A picture as large as the window allows. */
export const enlarge = (url: string, alt: string): void =>
  void openDialog(alt || '图片', 'picture', [el('img', { is: { src: url, alt } })]);
