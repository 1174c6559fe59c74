import { type Element, text } from './elements.ts';
import { escapeMarkdown } from './escape.ts';

/** That it comes here because nobody was reached where it belongs; `missed`: whom it was meant for, by name. */
export const missedWords = (missed: string): Element =>
  text(
    `**<font color='orange'>没送到：${escapeMarkdown(missed)}</font>**<br>所以发给您。能办就办；不能办，请打电话找到能办的人。`,
  );
