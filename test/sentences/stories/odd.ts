import { findCaseNumber } from '../../../src/cases/record/numbering.ts';
import { EVERYWHERE } from '../../../src/roster/roles.ts';
import { aCase, aChat } from '../../harness/ids.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';
import { rosterForms, rosterOfNobody, rows } from './roster-forms.ts';

/** Cards of yesterday, forms of others, presses too many: each is answered by a sentence, and nothing happens. */
async function oddClicks(town: Town): Promise<void> {
  const { worker, other, officer, market, desk, finds } = castOf(town);
  const tap = tapping(town);
  const nowhere = 'WX-260101-999';
  await tap(worker, { do: 'no-such-thing' });
  await tap(worker, { do: 'show-matter', matter: 'CG99' });
  await tap(worker, { do: 'show-bundle', bundle: 'nothing' });
  await tap(worker, { do: 'see-case', case: nowhere });
  await tap(worker, { do: 'act', case: nowhere, act: 'urge', v: 1 });
  await tap(worker, { do: 'submit', draft: 'no-such-form' });
  await tap(worker, { do: 'task-draft', draft: 'no-such-form', how: 'confirm' });

  await tap(worker, { do: 'none-of-these', question: 'no-such-question' });
  await tap(worker, { do: 'no-danger', question: 'no-such-question' });
  await tap(worker, { do: 'photos-to', message: 'om_none', to: 'no-such-form' });

  await worker.says('CG04');
  await worker.clicks('上报事件');
  const [form] = rows(town, 'SELECT id FROM drafts ORDER BY rowid DESC LIMIT 1');
  await tap(worker, { do: 'submit', draft: form?.id }, { detail: '3 幢', description: '油烟' });
  await tap(worker, { do: 'submit', draft: form?.id }, { estate: '德加小区', detail: '3 幢', description: '' });
  await tap(other, { do: 'submit', draft: form?.id }, { estate: '德加小区' });
  const number = findCaseNumber(await worker.submits({ estate: '德加小区', detail: '3 幢', urgent: true })) ?? '';
  await tap(worker, { do: 'submit', draft: form?.id }, { estate: '德加小区' });

  // Two forms stand open, and the picture was for the other one.
  for (let opened = 0; opened < 2; opened++) {
    await worker.says('CG04');
    await worker.clicks('上报事件');
  }
  await worker.sends('img_2');
  const [, earlier] = rows(town, 'SELECT id FROM drafts ORDER BY rowid DESC LIMIT 2');
  const [picture] = rows(town, 'SELECT message_id AS id FROM photos ORDER BY rowid DESC LIMIT 1');
  await tap(worker, { do: 'photos-to', message: picture?.id, to: earlier?.id });

  await worker.says('CG04');
  await worker.clicks('当场已处理');
  const [settling] = rows(town, 'SELECT id FROM drafts ORDER BY rowid DESC LIMIT 1');
  const settled = { estate: '德加小区', detail: '4 幢', how: 'corrected', text: '劝停了' };
  await tap(worker, { do: 'submit', draft: settling?.id }, { ...settled, how: '' });
  const { fetchImage } = town.world.messenger;
  town.world.messenger.fetchImage = () => Promise.reject(new Error('the picture is not there yet'));
  await worker.sends('img_1');
  await tap(worker, { do: 'submit', draft: settling?.id }, { ...settled, text: '' });
  town.world.messenger.fetchImage = fetchImage;

  // The case has gone on, and somebody else is writing it down at this very moment.
  await finds(officer, number);
  const found = await town.world.store.caseOf(aCase(number));
  await officer.clicks('签收');
  await tap(officer, { do: 'form', case: number, act: 'assign', v: found?.version });
  await tap(desk, { do: 'form', case: number, act: 'assign', v: found?.version });
  const { commit } = town.world.store;
  town.world.store.commit = async (what) =>
    what.changes.some(({ kind }) => kind === 'case') ? 'conflict' : commit(what);
  await tap(worker, { do: 'act', case: number, act: 'urge', v: (found?.version ?? 0) + 1 });
  town.world.store.commit = commit;

  // A whistle's group, pressed by those it does not concern.
  await finds(desk, number);
  await desk.fills('吹哨', { departments: ['market-supervision'], why: '一家办不了', grade: 'normal' });
  const council = `${number}/1`;
  await tap(market, { do: 'council-end', council: 'WX-260101-999/1', how: 'rename' });
  await tap(worker, { do: 'council-end', council, how: 'rename' });
  await tap(desk, { do: 'council-end', council, how: 'rename' });
  await tap(worker, { do: 'rate', council: `${number}/9`, value: 'prompt', department: 'police' });
  await tap(worker, { do: 'rate', council, value: 'prompt', department: 'police' });
  await tap(desk, { do: 'rate', council, value: 'prompt', department: 'police' });
  await tap(worker, { do: 'rate', council, value: 'yes' });
  await officer.saysIn(aChat(town.newestGroup()), '分工 市监所 查执照 明天');
  const [task] = rows(town, 'SELECT id FROM drafts ORDER BY rowid DESC LIMIT 1');
  await officer.clicks('确认分工');
  await tap(officer, { do: 'task-draft', draft: task?.id, how: 'confirm' });
  await town.happens('chat-disbanded', aChat(town.newestGroup()));
  await desk.fills('转出', { body: '区商务局', text: '归他们', outsideNumber: '' });
  await desk.fills('外单位已回复', { result: 'closed', outcome: 'solved', text: '办好了' });
  await tap(desk, { do: 'council-end', council, how: 'rename' });

  for (let n = 0; n < 70; n++) {
    town.clock.now -= 2_000;
    await tap(other, { do: 'see-case', case: nowhere });
  }
}

/** The roster's forms, pressed by others and twice; an office that has no admin. */
async function oddRoster(town: Town): Promise<void> {
  const { admin } = castOf(town);
  const second = personOf(town, '指挥室派遣员');
  const tap = tapping(town);
  await tap(admin, { do: 'roster-submit', draft: 'no-such-form' });
  await admin.says('名册');
  await admin.clicks('自检');
  await admin.says('名册');
  await admin.clicks('加人、加角色');
  await admin.clicks('群成员：德加网格群');
  const [form] = rows(town, 'SELECT id FROM drafts ORDER BY rowid DESC LIMIT 1');
  await tap(admin, { do: 'roster-submit', draft: form?.id }, { people: [second.openId], role: 'admin' });
  await tap(second, { do: 'roster-submit', draft: form?.id }, {});
  await tap(admin, { do: 'roster-submit', draft: form?.id }, {});
  await admin.sendsFile('花名册.xlsx', new TextEncoder().encode('不是表格'));
  for (const { id } of rows(town, 'SELECT id FROM drafts')) await tap(admin, { do: 'roster-submit', draft: id }, {});
  const number = await castOf(town).reports();
  await tap(admin, { do: 'roster-form', form: 'erase', of: number });
  for (const { id } of rows(town, 'SELECT id FROM drafts'))
    await tap(admin, { do: 'roster-submit', draft: id }, { names: '王' });
  await rosterForms(town);
  await rosterOfNobody(town);
  await personOf(town, '生人').says('我是谁');
  for (let n = 0; n < 2; n++) await tap(personOf(town, '生人'), { do: 'ask-registration' });
  town.world.config.admins = [];
  rows(town, "DELETE FROM grants WHERE role = 'admin' RETURNING id");
  // The last admin would take his own role away.
  const grant = { id: 'last', openId: second.openId, ...EVERYWHERE, role: 'admin' as const };
  await town.world.store.commit({ at: town.world.now(), changes: [{ kind: 'grant', grant }], says: [] });
  for (const of of ['gone', 'last']) await tap(second, { do: 'roster-change', change: 'remove-grant', of });
  rows(town, "DELETE FROM grants WHERE role = 'admin' RETURNING id");
  await tap(personOf(town, '又一个生人'), { do: 'ask-registration' });
}

export const stories: Stories = {
  'clicks of long ago, of others and too many': { play: oddClicks },
  'the roster, pressed by others and twice': { play: oddRoster },
};
