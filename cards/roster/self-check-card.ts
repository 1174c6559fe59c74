import { button, buttons, type Card, card, note, rule, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** One thing looked at: how it is, and what to do about it. */
export type Check = { level: 'ok' | 'warn' | 'bad'; what: string; found: string; cure?: string | undefined };

const MARKS: Record<Check['level'], string> = {
  ok: "<font color='green'>正常</font>",
  warn: "<font color='orange'>注意</font>",
  bad: "<font color='red'>有问题</font>",
};
const ORDER: Check['level'][] = ['bad', 'warn', 'ok'];

/** 自检: what is wrong first, each with what to do. */
export function selfCheckCard(checks: Check[]): Card {
  const wrong = checks.filter((check) => check.level !== 'ok').length;
  const bad = checks.some((check) => check.level === 'bad');
  const sorted = ORDER.flatMap((level) => checks.filter((check) => check.level === level));
  return card(
    {
      title: '自检',
      subtitle: wrong > 0 ? `${wrong} 项要看` : '全部正常',
      tone: bad ? 'urgent' : wrong > 0 ? 'warning' : 'done',
    },
    sorted.flatMap(({ level, what, found, cure }, i) => [
      ...(i > 0 && level === 'ok' && sorted[i - 1]?.level !== 'ok' ? [rule] : []),
      text(`${MARKS[level]}　**${escapeMarkdown(what)}**　${escapeMarkdown(found)}`),
      ...(cure ? [note(escapeMarkdown(cure))] : []),
    ]),
    buttons(button('再查一次', { do: 'self-check' }), button('名册', { do: 'roster', page: 'home' })),
  );
}
