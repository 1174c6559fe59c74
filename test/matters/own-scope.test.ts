import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { ownScope } from '../../src/matters/own-scope.ts';
import { labelledTexts } from '../../src/matters/texts.ts';

test('what a scope says is not in it, or belongs elsewhere, is not learned for it; what it adds is', () => {
  expect(ownScope('停车费（学校收费不在内）、水电加价（转供的也算）')).toBe('停车费、水电加价（转供的也算）');
  const said = (id: string) => labelledTexts(catalogue).flatMap(({ answer, text }) => (answer === id ? [text] : []));
  expect(said('SC09')).not.toContain('出租车');
  expect(said('SC18')).not.toContain('学校自己补课不在内');
  expect(said('CG29')).toContain('工地养的也算');
  for (const { id, scope } of catalogue.matters) {
    expect([id, ownScope(scope)]).toEqual([id, expect.not.stringMatching(/不在内|归\s?[A-Z]{2}\d\d/u)]);
  }
});
