import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../cards/escape.ts';

test.each([...'&<>[]()!*_~`\\:|#$"\''])('%s, wherever it was typed, is a sign like any other', (sign) => {
  const entity = `&#${sign.codePointAt(0)};`;
  expect(escapeMarkdown(`一${sign}二${sign}`)).toBe(`一${entity}二${entity}`);
});

test.each([
  ['- 一', '&#45; 一'],
  ['一\n+ 二', '一\n&#43; 二'],
  ['  = 三', '&#61; 三'],
  ['1. 四', '&#49;. 四'],
  ['第1. 五 - 六', '第1. 五 - 六'],
])('%j begins no list and no heading', (typed, escaped) => {
  expect(escapeMarkdown(typed)).toBe(escaped);
});
