import { type Child, el } from '../dom.ts';
import { amount, flag, type Json, part, words } from '../json.ts';
import { drawPerson } from '../look/person.ts';
import { drawTag } from '../look/tag.ts';
import type { Place } from './place.ts';
import { drawText } from './text.ts';

/** One cell, drawn as its column's kind says. */
export function drawCell(column: Json, row: Json, place: Place): HTMLElement {
  const kind = words(column, 'data_type', 'text');
  const align = words(column, 'horizontal_align') || (kind === 'number' ? 'right' : 'left');
  const style = { 'text-align': align, 'vertical-align': VERTICAL[words(column, 'vertical_align', 'center')] };
  return el('td', { class: kind, style }, ...content(kind, column, row[words(column, 'name')], place));
}

const VERTICAL: Record<string, string> = { top: 'top', center: 'middle', bottom: 'bottom' };

function content(kind: string, column: Json, value: unknown, place: Place): Child[] {
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (kind === 'markdown' || kind === 'lark_md') return [drawText({ tag: kind, content: plain }, place)];
  if (kind === 'number') return [typeof value === 'number' ? spellNumber(value, part(column, 'format')) : plain];
  if (kind === 'date') return [typeof value === 'number' ? spellDate(value, words(column, 'date_format')) : plain];
  const list: unknown[] = Array.isArray(value) ? value : plain ? [plain] : [];
  if (kind === 'options') return list.map((one) => drawOption(one, place));
  if (kind === 'persons')
    return list
      .filter((one) => typeof one === 'string')
      .map((id) =>
        drawPerson(id, { showAvatar: true, showName: true, capsule: true, size: 'extra_small' }, place.tools),
      );
  return [plain];
}

function drawOption(option: unknown, { tools }: Place): Child {
  if (typeof option === 'string') return drawTag('blue', tools, option);
  if (typeof option !== 'object' || option === null || !('text' in option)) return undefined;
  return drawTag('color' in option ? String(option.color) : 'blue', tools, String(option.text));
}

function spellNumber(value: number, format: Json | undefined): string {
  const precision = amount(format, 'precision');
  const digits = precision === undefined ? {} : { minimumFractionDigits: precision, maximumFractionDigits: precision };
  const spelled = new Intl.NumberFormat('zh-CN', { useGrouping: flag(format, 'separator'), ...digits }).format(value);
  return `${words(format, 'symbol')}${spelled}`;
}

/** A moment (epoch ms) in Shanghai's time by a pattern such as `YYYY/MM/DD HH:mm`. */
function spellDate(value: number, pattern: string): string {
  const [year, month, day, hour, minute, second] = new Date(value + 8 * 3_600_000).toISOString().split(/[-T:.]/);
  const fields: Record<string, string | undefined> = {
    YYYY: year,
    MM: month,
    DD: day,
    HH: hour,
    mm: minute,
    ss: second,
  };
  return (pattern || 'YYYY/MM/DD').replaceAll(/YYYY|MM|DD|HH|mm|ss/g, (field) => fields[field] ?? field);
}
