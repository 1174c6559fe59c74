import { el } from '../dom.ts';
import { drawPerson } from '../look/person.ts';
import { drawTag } from '../look/tag.ts';
import { showTime } from './local-time.ts';
import type { Block, Inline } from './tree.ts';

/** What the drawings of markdown need from the page around it. */
export type MarkdownTools = {
  nameOf(id: string): string;
  pictureUrl(key: string): string;
  open(url: string): void;
  enlarge(url: string, alt: string): void;
  colour(token: string): string | undefined;
};

const HEADINGS = ['h3', 'h3', 'h4', 'h4', 'h5', 'h6', 'h6'] as const;

/** The elements of parsed markdown. Text becomes text nodes and addresses are checked, so nothing in it can act. */
export const drawMarkdown = (blocks: Block[], tools: MarkdownTools): Node[] =>
  blocks.map((block) => drawBlock(block, tools));

function drawBlock(block: Block, tools: MarkdownTools): HTMLElement {
  const line = (children: Inline[]) => children.map((child) => drawInline(child, tools));
  switch (block.kind) {
    case 'paragraph':
      return el('p', {}, ...line(block.children));
    case 'heading':
      return el(HEADINGS[block.level] ?? 'h6', { class: `h h-${block.level}` }, ...line(block.children));
    case 'quote':
      return el('blockquote', {}, ...drawMarkdown(block.children, tools));
    case 'code':
      return el('pre', {}, el('code', {}, block.text));
    case 'rule':
      return el('hr', { class: 'rule' });
    case 'list':
      return drawList(block, tools);
    case 'table':
      return drawTable(block, tools);
  }
}

function drawList(list: Extract<Block, { kind: 'list' }>, tools: MarkdownTools): HTMLElement {
  const items = list.items.map((item) => el('li', {}, ...drawMarkdown(item, tools)));
  return list.ordered ? el('ol', { is: { start: list.start } }, ...items) : el('ul', {}, ...items);
}

function drawTable({ align, head, rows }: Extract<Block, { kind: 'table' }>, tools: MarkdownTools): HTMLElement {
  const cell = (tag: 'th' | 'td') => (children: Inline[], at: number) =>
    el(tag, { style: { 'text-align': align[at] } }, ...children.map((child) => drawInline(child, tools)));
  const body = rows.map((row) => el('tr', {}, ...align.map((_, at) => cell('td')(row[at] ?? [], at))));
  return el(
    'div',
    { class: 'table-scroll', is: { tabindex: 0 } },
    el('table', {}, el('thead', {}, el('tr', {}, ...head.map(cell('th')))), el('tbody', {}, ...body)),
  );
}

function drawInline(node: Inline, tools: MarkdownTools): Node {
  const inside = (children: Inline[]) => children.map((child) => drawInline(child, tools));
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return el('br');
    case 'rule':
      return el('hr', { class: 'rule' });
    case 'strong':
      return el('strong', {}, ...inside(node.children));
    case 'em':
      return el('em', {}, ...inside(node.children));
    case 'strike':
      return el('s', {}, ...inside(node.children));
    case 'code':
      return el('code', {}, node.text);
    case 'font':
      return el('span', { style: { color: tools.colour(node.colour) } }, ...inside(node.children));
    case 'tag':
      return drawTag(node.colour, tools, ...inside(node.children));
    case 'number':
      return el('span', { class: 'number-tag', style: { background: tools.colour(node.background) } }, node.number);
    case 'at':
      return el(
        'span',
        { class: 'at' },
        node.ids.map((id) => `@${id === 'all' ? '所有人' : tools.nameOf(id)}`).join(' '),
      );
    case 'person':
      return drawPerson(node.id, { showAvatar: true, showName: true, capsule: true, size: 'extra_small' }, tools);
    case 'time':
      return el('time', { is: { datetime: new Date(node.at).toISOString() } }, showTime(node.at, node.format));
    case 'link':
      return drawLink(node.url, inside(node.children), tools);
    case 'image':
      return drawPicture(node, tools);
  }
}

function drawLink(url: string, children: Node[], tools: MarkdownTools): HTMLElement {
  if (!/^(https?|tel|mailto):/i.test(url)) return el('span', {}, ...children);
  const open = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    tools.open(url);
  };
  return el('a', { is: { href: url, rel: 'noopener noreferrer' }, on: { click: open } }, ...children);
}

function drawPicture({ key, hint }: Extract<Inline, { kind: 'image' }>, tools: MarkdownTools): HTMLElement {
  const url = tools.pictureUrl(key);
  const enlarge = () => tools.enlarge(url, hint);
  return el(
    'button',
    {
      class: 'picture inline',
      is: { type: 'button', 'aria-label': `看大图${hint && `：${hint}`}` },
      on: { click: enlarge },
    },
    el('img', { is: { src: url, alt: hint, title: hint, loading: 'lazy' } }),
  );
}
