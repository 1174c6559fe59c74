import { expect, test } from 'vitest';
import type { RosterChange } from '../../src/bot/ports/roster.ts';
import { aPerson } from '../harness/ids.ts';
import { NOW, openWorld } from './world.ts';

const stranger = (n: number): RosterChange => ({
  kind: 'person',
  person: { openId: aPerson(`ou_stranger_${n}`), name: `生人${n}`, source: 'wrote', at: NOW },
});

test('a picker of more than a hundred says which hundred it shows, and the next is a press away', async () => {
  const office = await openWorld(
    {},
    Array.from({ length: 150 }, (_, n) => stranger(n)),
  );
  await office.clicks({ do: 'roster-form', form: 'grant', of: 'wrote' });
  expect(office.last()).toContain('共 150 人，这里是第 1/2 组');
  expect(office.last()).toContain('换第 2 组');
  await office.clicks({ do: 'roster-form', form: 'grant', of: 'wrote', n: 1 });
  expect(office.last()).toContain('这里是第 2/2 组');
  expect(office.last()).toContain('ou_stranger_149');
  expect(office.last()).not.toContain('ou_stranger_99');
  office.close();
});

test('the form of an erasure says what is found by itself and that it is for good', async () => {
  const office = await openWorld({}, [stranger(1)]);
  await office.clicks({ do: 'report', matter: 'CG04' }, undefined, 'ou_stranger_1');
  const draft = /"draft":"([^"]+)"/.exec(office.last())?.[1];
  const filled = { estate: '德加小区', detail: '3 幢', description: '油烟大' };
  await office.clicks({ do: 'submit', draft }, filled, 'ou_stranger_1');
  const [row] = await office.world.store.openCases(0);
  await office.clicks({ do: 'roster-form', form: 'erase', of: row?.id });
  expect(office.last()).toContain('姓名要您写出来。删了不能恢复');
  office.close();
});
