import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { withEdits } from '../../catalogue/edit/apply.ts';
import { ProposalId } from '../../src/list/proposals/proposal.ts';
import { personOf } from '../sentences/person.ts';
import { openTown, type Town } from '../sentences/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

test('a matter goes out of use: that comes first on its proposal, the stations answer for 社区, and nothing is reported under it', async () => {
  const [keeper, worker] = [personOf(town, '清单管理员'), personOf(town, '网格员甲')];
  await worker.says('MT12');
  await worker.clicks('上报事件');
  await keeper.says('改 MT12');
  await keeper.fills('停用这一项', { replacedBy: '-', because: '改造完成', why: '都改完了' });
  expect(keeper.latest()).toMatch(/老旧小区改造诉求 · 状态.*停用.*停用原因.*改造完成.*职责边界/s);
  await keeper.clicks('送会签');
  expect(personOf(town, '联络站书记').latest()).toContain('TY-1 老旧小区改造诉求');

  // By its number it is seen by whoever works in the office.
  await keeper.says('ty-1');
  expect(JSON.stringify(town.shown.at(-1)?.content)).toContain('老旧小区改造诉求');
  await personOf(town, '过路人').says('TY-1');
  expect(JSON.stringify(town.shown.at(-1)?.content)).not.toContain('老旧小区改造诉求');
  await keeper.says('TY-99');
  expect(JSON.stringify(town.shown.at(-1)?.content)).toContain('这条提议已经不在了');

  const { edits = [] } = (await town.world.store.proposal(ProposalId.parse('TY-1'))) ?? {};
  const ended = withEdits(town.world.catalogue, edits);
  if (!('list' in ended)) throw new Error('the proposal does not fit');
  town.world.catalogue = openCatalogue(ended.list);
  expect(await worker.submits().catch(String)).toContain('已不在清单里');
  expect(await worker.clicks('上报事件').catch(String)).toContain('已不在清单里');
  await worker.says('MT12');
  const card = JSON.stringify(town.shown.at(-1)?.content);
  expect(card).toContain('这一项已停用');
  expect(card).not.toContain('上报事件');
  await worker.says('清单 老旧小区');
  expect(JSON.stringify(town.shown.at(-1)?.content)).not.toContain('老旧小区改造诉求');
  await worker.says('清单');
  expect(worker.latest()).toContain('矛盾调解　14 件');
});
