import { expect, test } from 'vitest';
import { replay } from '../../src/cases/lifecycle/events.ts';
import { eraseResident, eraseWords } from '../../src/cases/privacy/erase.ts';
import { aPerson } from '../harness/ids.ts';
import { ADMIN, NOW, openWorld } from './world.ts';

const PHONE = '13812345678';
const NAME = '张某某';
const FORM = {
  estate: '德加小区',
  detail: `3 幢 ${NAME} 家楼下`,
  description: `${NAME}（电话 ${PHONE}，浙A12345）说油烟大`,
  phone: PHONE,
  wantsReply: true,
};

/** Presses 上报 under the fumes matter and sends the form; the case's number. */
async function reported(office: Awaited<ReturnType<typeof openWorld>>) {
  const matter = office.world.catalogue.matter('CG04')?.id;
  await office.clicks({ do: 'report', matter }, undefined, 'ou_worker');
  const draft = /"draft":"([^"]+)"/.exec(office.last())?.[1];
  await office.clicks({ do: 'submit', draft }, FORM, 'ou_worker');
  const [row] = await office.world.store.openCases(0);
  if (!row) throw new Error('no case was opened');
  return row.id;
}

const worker = {
  kind: 'person',
  person: { openId: aPerson('ou_worker'), name: '网格员甲', source: 'wrote', at: NOW },
} as const;

/** Every text the file holds, whatever the table. */
function everything({ database }: Awaited<ReturnType<typeof openWorld>>): string {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return tables.map(({ name }) => JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
}

test('an admin erases a resident: no table holds the phone or the name any more', async () => {
  const office = await openWorld({}, [worker]);
  const id = await reported(office);
  expect(everything(office)).toContain(PHONE);
  expect(everything(office)).toContain(NAME);

  await office.clicks({ do: 'roster-form', form: 'erase', of: id });
  const draft = /"draft":"([^"]+)"/.exec(office.last())?.[1];
  expect((await office.clicks({ do: 'roster-submit', draft }, { names: '张' })).toast).toContain('至少两个字');
  expect((await office.clicks({ do: 'roster-submit', draft }, { names: NAME })).toast).toBe('已记上');

  const left = everything(office);
  expect(left).not.toContain(PHONE);
  expect(left).not.toContain(NAME);
  expect(left).not.toContain('浙A12345');
  const found = await office.world.store.caseOf(id);
  expect(found?.description).toContain('＊＊＊');
  expect(found?.onBehalf).toEqual({ phone: null, wantsReply: true });
  expect(found?.reporter.name).toBe('网格员甲');
  const timeline = await office.world.store.timeline(id);
  expect(replay(timeline)).toEqual(found);
  expect(timeline.at(-1)).toMatchObject({ actor: { openId: ADMIN }, command: { do: 'note' } });
  expect((await office.world.store.rosterLog(0)).entries).toMatchObject([{ what: `删除反映人信息：${id}` }]);
  office.close();
});

test('nobody but an admin may erase', async () => {
  const office = await openWorld({}, [worker]);
  const id = await reported(office);
  const { toast } = await office.clicks({ do: 'roster-form', form: 'erase', of: id }, undefined, 'ou_worker');
  expect(toast).toBe('名册由管理员维护；请联系管理员');
  expect(everything(office)).toContain(PHONE);
  office.close();
});

test('a change between reading and writing is not lost: the erasure is decided again', async () => {
  const office = await openWorld({}, [worker]);
  const id = await reported(office);
  const found = await office.world.store.caseOf(id);
  const events = await office.world.store.timeline(id);
  if (!found) throw new Error('no case');
  const by = { openId: ADMIN, name: '管理员' };
  const erased = eraseResident(found, events, { names: [], by, at: NOW, key: 'first' });
  const write = () =>
    office.world.store.commit({
      at: NOW,
      changes: [{ kind: 'case', found, next: erased.next, events: [erased.said] }],
      says: [],
    });
  expect(await write()).toBe('done');
  expect(await write()).toBe('conflict');
  office.close();
});

test('erased words are never longer than they were', () => {
  const words = `${NAME} ${PHONE} 330106199001011234 浙A12345 0571-88888888`;
  const left = eraseWords(words, [NAME]);
  expect(left.length).toBeLessThanOrEqual(words.length);
  expect(left).not.toMatch(/\d{6}/);
});
