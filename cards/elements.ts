import type { Action } from './actions.ts';
import { brief } from './brief.ts';
import { escapeMarkdown } from './escape.ts';

/** Card JSON 2.0, as open.feishu.cn/document/feishu-cards/card-json-v2-structure defines it. */
export type Element = { tag: string; [property: string]: unknown };
export type Card = {
  schema: '2.0';
  config: { update_multi: true; summary?: { content: string }; enable_forward?: boolean };
  header: Record<string, unknown>;
  body: { elements: Element[]; [property: string]: unknown };
};

/** What the header's colour says: an answer, a question, something urgent, done, over. */
export type Tone = 'answer' | 'ask' | 'urgent' | 'warning' | 'done' | 'over';
const TEMPLATES: Record<Tone, string> = {
  answer: 'blue',
  ask: 'wathet',
  urgent: 'red',
  warning: 'orange',
  done: 'green',
  over: 'grey',
};

export type Tag = { text: string; color: 'neutral' | 'blue' | 'green' | 'orange' | 'red' | 'purple' | 'turquoise' };

const plain = (content: string) => ({ tag: 'plain_text', content });

/** A whole card. Title and subtitle are plain text, so nothing typed by a person can act in them. */
export function card(
  head: { title: string; subtitle?: string | undefined; tone: Tone; tags?: Tag[]; summary?: string },
  ...blocks: (Element | Element[] | undefined | false)[]
): Card {
  const tags = (head.tags ?? []).slice(0, 3).map(({ text, color }) => ({ tag: 'text_tag', text: plain(text), color }));
  return {
    schema: '2.0',
    config: { update_multi: true, summary: { content: head.summary ?? head.title } },
    header: {
      title: plain(head.title),
      ...(head.subtitle ? { subtitle: plain(head.subtitle) } : {}),
      ...(tags.length > 0 ? { text_tag_list: tags } : {}),
      template: TEMPLATES[head.tone],
    },
    body: { vertical_spacing: '8px', elements: blocks.flatMap((block) => block || []) },
  };
}

/** Markdown that we wrote. Whatever a person typed must come through escapeMarkdown or quote. */
export function text(content: string, size: 'normal' | 'notation' | 'heading' | 'heading-0' = 'normal'): Element {
  return { tag: 'markdown', content, text_size: size };
}

/** Small grey print. */
export function note(content: string): Element {
  return { tag: 'markdown', content: `<font color='grey'>${content}</font>`, text_size: 'notation' };
}

/** Words a person typed, shown as they are: plain text, where no mention, link or image can act; dark where they are the point. */
export function quote(words: string, length = 600, look: 'grey' | 'dark' = 'grey'): Element {
  const colour = look === 'grey' ? { text_color: 'grey' } : {};
  return { tag: 'div', text: { tag: 'plain_text', content: brief(words, length), ...colour } };
}

/** Label and value a line; both are escaped. */
export function facts(rows: [label: string, value: string | undefined][]): Element {
  const lines = rows.flatMap(([label, value]) =>
    value ? [`**${escapeMarkdown(label)}**　${escapeMarkdown(value)}`] : [],
  );
  return text(lines.join('<br>'));
}

/** A list, one line an entry; the entries are escaped. */
export function items(entries: string[], numbered = false): Element {
  return text(entries.map((entry, i) => `${numbered ? `${i + 1}.` : '-'} ${escapeMarkdown(entry)}`).join('\n'));
}

export const rule: Element = { tag: 'hr' };

/** A folded panel with a bold title. */
export function panel(title: string, ...elements: Element[]): Element {
  return {
    tag: 'collapsible_panel',
    expanded: false,
    header: {
      title: { tag: 'plain_text', content: title },
      vertical_align: 'center',
      icon: { tag: 'standard_icon', token: 'down-small-ccm_outlined', size: '16px 16px' },
      icon_position: 'right',
      icon_expanded_angle: -180,
      padding: '6px 8px 6px 8px',
      background_color: 'grey-50',
    },
    border: { color: 'grey-100', corner_radius: '6px' },
    padding: '8px 8px 8px 8px',
    elements,
  };
}

export type ButtonLook = 'primary' | 'default' | 'danger' | 'text';
const LOOKS: Record<ButtonLook, string> = {
  primary: 'primary_filled',
  default: 'default',
  danger: 'danger',
  text: 'text',
};

/** Label of at most 100 characters; the value holds an action's name and ids, never facts. */
export function button(label: string, action: Action, look: ButtonLook = 'default', confirm?: string): Element {
  return {
    tag: 'button',
    text: plain([...label].slice(0, 100).join('')),
    type: LOOKS[look],
    width: 'fill',
    behaviors: [{ type: 'callback', value: action }],
    ...(confirm ? { confirm: { title: plain(label), text: plain(confirm) } } : {}),
  };
}

/** A button that opens a web page, and tells us nothing. */
export function link(label: string, url: string, look: ButtonLook = 'default'): Element {
  return {
    tag: 'button',
    text: plain(label),
    type: LOOKS[look],
    width: 'fill',
    behaviors: [{ type: 'open_url', default_url: url }],
  };
}

/** Buttons side by side, of equal width; at most three fit a phone. */
export function buttons(...entries: (Element | undefined | false)[]): Element[] {
  const shown = entries.filter((entry): entry is Element => Boolean(entry));
  if (shown.length === 0) return [];
  const column = (element: Element) => ({ tag: 'column', width: 'weighted', weight: 1, elements: [element] });
  return [{ tag: 'column_set', flex_mode: 'none', horizontal_spacing: '8px', columns: shown.map(column) }];
}

/** Two buttons a row, for labels that three in one would break on a phone; a last one alone has the whole width. */
export const inPairs = (...entries: (Element | undefined | false)[]): Element[] => {
  const shown = entries.filter((entry): entry is Element => Boolean(entry));
  return shown.flatMap((_, i) => (i % 2 === 0 ? buttons(...shown.slice(i, i + 2)) : []));
};

/** One button under the other, for labels that need the whole width. */
export function stack(...entries: (Element | undefined | false)[]): Element[] {
  return entries.filter((entry): entry is Element => Boolean(entry));
}
