import { expect, test } from 'vitest';
import { type Json, readByColumn, writeByColumn } from '../../catalogue/by-column.ts';
import { catalogue } from '../../catalogue/index.ts';
import { bytesToLetters, lettersToBytes } from '../../catalogue/letters.ts';
import { readTaught } from '../../src/matters/learn/compiled.ts';

test('JSON comes back from its columns as it was', () => {
  const odd: Json = {
    list: [{ id: 'a', says: ['一', ''] }, { says: [], id: 'b', more: null }, 'c', 3],
    lines: ['two\nlines', '\vform\f', ''],
    deep: [[[1], []], [[2.5, true]]],
    empty: {},
    '': [''],
  };
  expect(JSON.stringify(readByColumn(writeByColumn(odd)))).toBe(JSON.stringify(odd));
});

test('a text comes back from its bytes as it was, however many letters it has', () => {
  const all = Array.from({ length: 4_000 }, (_, i) => String.fromCharCode(0x4e00 + i).repeat(1 + (i % 3))).join('');
  for (const text of ['', 'plain', '谁管谁管？A', `${all}😀`]) expect(bytesToLetters(lettersToBytes(text))).toBe(text);
  const most = Array.from({ length: 5_000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  expect(() => lettersToBytes(most)).toThrow('5000');
});

test('the packed list is the compiled one', () => {
  const { heard: _, ...compiled } = readTaught();
  expect(catalogue).toMatchObject(compiled);
});
