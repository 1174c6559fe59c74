import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../cards/escape.ts';
import { parseMarkdown } from '../../sandbox/page/client/markdown/blocks.ts';
import type { Block, Inline } from '../../sandbox/page/client/markdown/tree.ts';

const inlineOf = (source: string): Inline[] => {
  const [block] = parseMarkdown(source);
  return block?.kind === 'paragraph' ? block.children : [];
};
const text = (words: string): Inline => ({ kind: 'text', text: words });
const line = (words: string): Block => ({ kind: 'paragraph', children: [text(words)] });

test.each<[string, Inline[]]>([
  ['**主责**　城管', [{ kind: 'strong', children: [text('主责')] }, text('　城管')]],
  ['谁**主责、谁配合**。', [text('谁'), { kind: 'strong', children: [text('主责、谁配合')] }, text('。')]],
  ['一*斜*~~删~~', [text('一'), { kind: 'em', children: [text('斜')] }, { kind: 'strike', children: [text('删')] }]],
  ['2 * 3 * 4', [text('2 * 3 * 4')]],
  ['a_b_c', [text('a_b_c')]],
  ['第一<br>第二', [text('第一'), { kind: 'break' }, text('第二')]],
  ['第一\n第二', [text('第一 第二')]],
  ['`a*b*`', [{ kind: 'code', text: 'a*b*' }]],
  [
    '[说明书](https://example.com/a_(b))',
    [{ kind: 'link', url: 'https://example.com/a_(b)', children: [text('说明书')] }],
  ],
  ['<at id=ou_1></at>', [{ kind: 'at', ids: ['ou_1'] }]],
  [
    "<font color='red'>红<font color='blue'>蓝</font>红</font>",
    [
      {
        kind: 'font',
        colour: 'red',
        children: [text('红'), { kind: 'font', colour: 'blue', children: [text('蓝')] }, text('红')],
      },
    ],
  ],
  ['&#60;at id=all&#62;&#38;amp;', [text('<at id=all>&amp;')]],
  [':DONE:', [text('✅')]],
  ['<script>alert(1)</script>', [text('<script>alert(1)</script>')]],
])('%s', (source, expected) => {
  expect(inlineOf(source)).toEqual(expected);
});

test('whatever a person typed shows as it is once escaped', () => {
  const typed = '**粗** <at id=all></at> [链](https://a.cn) ![图](k) `码` :DONE: # 不是标题 | _斜_ ~~删~~ &lt; $x$ \\';
  expect(parseMarkdown(escapeMarkdown(typed))).toEqual([line(typed)]);
});

test('lists keep their numbers and nest by four blanks', () => {
  expect(parseMarkdown('**罚则**\n- 一\n    - 里面\n- 二')).toEqual([
    { kind: 'paragraph', children: [{ kind: 'strong', children: [text('罚则')] }] },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [[line('一'), { kind: 'list', ordered: false, start: 1, items: [[line('里面')]] }], [line('二')]],
    },
  ]);
  expect(parseMarkdown('3. 三\n4. 四')).toEqual([
    { kind: 'list', ordered: true, start: 3, items: [[line('三')], [line('四')]] },
  ]);
});

test('headings, rules, quotes, code and tables', () => {
  expect(parseMarkdown('## 标题\n---\n> 引用\n```json\n{"a": 1}\n```\n    缩进')).toEqual([
    { kind: 'heading', level: 2, children: [text('标题')] },
    { kind: 'rule' },
    { kind: 'quote', children: [line('引用')] },
    { kind: 'code', text: '{"a": 1}' },
    { kind: 'code', text: '缩进' },
  ]);
  expect(parseMarkdown('| 部门 | 件 |\n| --- | ---: |\n| 城管 | 3 |')).toEqual([
    {
      kind: 'table',
      align: ['left', 'right'],
      head: [[text('部门')], [text('件')]],
      rows: [[[text('城管')], [text('3')]]],
    },
  ]);
});

test('lark_md breaks at every new line and knows no lists', () => {
  expect(parseMarkdown('- 一\n- **二**', 'lark_md')).toEqual([
    {
      kind: 'paragraph',
      children: [text('- 一'), { kind: 'break' }, text('- '), { kind: 'strong', children: [text('二')] }],
    },
  ]);
});
