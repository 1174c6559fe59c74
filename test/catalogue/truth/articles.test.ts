import { expect, test } from 'vitest';
import { checkShortNames } from '../../../catalogue/check/short-names.ts';
import { checkTruth } from '../../../catalogue/check/truth.ts';
import { asToday } from '../../../catalogue/older-form.ts';
import { problemLine } from '../../../catalogue/problems.ts';
import { whole as real } from '../whole-list.ts';
import { first, said } from './said.ts';

test('a sentence says of which law an article is, or the matter cites the article anyway', () => {
  const [source] = real.matters.filter(({ value }) => value.id === 'CG04');
  const value = structuredClone(source?.value);
  if (!source || !value) throw new Error('CG04 is not there');
  value.power.note = '省市容条例第四十六条从其规定；浙江省大气污染防治条例第九条、第六十六条';
  first(value.penalty).ranks = '第一千一百三十二条先用，省大气条例第六十六条排后';
  const lines = checkShortNames({ ...real, matters: [{ ...source, value }] }).map(problemLine);
  expect(lines).toEqual([expect.stringContaining('「省市容条例第四十六条」没有核对过')]);
});

test('a span told as the law’s is in an article the matter cites; one’s own pace is told in other words', () => {
  const line = said('CG04', ({ procedure, talk }) => {
    procedure.push({ step: '九日内书面答复，三天内回看' });
    talk.party = '请七日内改好';
  });
  expect(line).toContain('「九日内」在引用的条文里没有');
  expect(line).toContain('「七日内」在引用的条文里没有');
  expect(line).not.toContain('三天内」在引用');
});

test('a version kept under an older name of a field is read in today’s form', () => {
  const kept = { id: 'CG04', power: { kind: '区级', source: '某法', asOf: '2020-01-01' } };
  expect(asToday(kept)).toEqual({ id: 'CG04', power: { kind: '区级', source: '某法', ruleDate: '2020-01-01' } });
  expect(asToday(null)).toBeNull();
});

test('of the hundred nothing is missing', () => {
  expect(checkTruth(real).map(problemLine)).toEqual([]);
});
