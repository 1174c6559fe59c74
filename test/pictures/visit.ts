import type { WholeStage } from './stage.ts';

const TEAM = '执法队值班员';
const HEAD = '执法队负责人';
const MARKET = '市监所值班员';
const FIRE = '应急消防经办';
/** Three cards of questions after the first of the team's own. */
const REST = 3;

const addressIn = (cards: string, of: 'owner' | 'checklists'): string => {
  const [address] = new RegExp(`http[^"\\\\\\s]+/${of}/[^"\\\\\\s]+`).exec(cards) ?? [];
  if (!address) throw new Error(`no page of ${of} on the cards: ${cards.slice(0, 300)}`);
  // The page with the code to scan stands behind the owner's own.
  return address.replace(/\/code$/, '');
};

/** A small restaurant with bottled gas, three departments at once, from the plan to the last re-check. */
export async function takeVisit(stage: WholeStage): Promise<void> {
  const {
    says,
    presses,
    shoot,
    sits,
    hasRead,
    idOf,
    sendsPhoto,
    passes,
    day: dayAfter,
    opensPage,
    prints,
    photo,
  } = stage;
  const day = await dayAfter(0);
  await sits(TEAM);
  await says(TEAM, '查 样例面馆');
  await shoot('卡片：样例面馆', 'visit-file');
  await presses(TEAM, '排一次检查');
  await presses(TEAM, '提交', {
    name: '面馆联查',
    lists: ['small-restaurant', 'bottled-gas-user'],
    departments: ['enforcement-team', 'market-supervision', 'emergency-fire'],
    from: day,
    to: day,
    notice: false,
    reason: 'plan',
  });
  await presses(TEAM, '送批');
  for (const approver of [HEAD, MARKET, FIRE]) await presses(approver, '同意');
  for (const [who, sent] of [
    [HEAD, TEAM],
    [MARKET, MARKET],
    [FIRE, FIRE],
  ] as const) {
    await presses(who, '派人');
    await presses(who, '提交', { people: [idOf(sent)] });
  }
  await presses(TEAM, '定下，不预先通知');
  await shoot(/^卡片：JH-\d+ 面馆联查/, 'visit-plan');
  await prints(addressIn(await hasRead(TEAM), 'checklists'), 'visit-list');

  await says(TEAM, '开始检查');
  await presses(TEAM, '开始　样例面馆　今天');
  await shoot('卡片：检查 · 样例面馆', 'visit-start');
  await says(TEAM, '接着查');
  for (let card = 0; card < REST; card++) await presses(TEAM, '下一组');
  await sits(MARKET);
  await says(MARKET, '接着查');
  for (const at of [0, 1, 2, 3]) await presses(MARKET, '符合', undefined, undefined, at);
  await presses(MARKET, '不符合', undefined, undefined, 4);
  await sendsPhoto(MARKET);
  await says(MARKET, '接着查');
  await shoot('卡片：检查 · 样例面馆', 'visit-group');
  await says(MARKET, '其余符合');
  await sits(FIRE);
  await says(FIRE, '18符合 19符合');
  await says(FIRE, '17不');
  await shoot(/^卡片：先处理：17/, 'visit-alarm');
  await says(TEAM, '16不 其余符合');
  await sits(TEAM);
  await says(TEAM, '完成');
  await shoot('卡片：检查完了 · 样例面馆', 'visit-finish');
  await presses(TEAM, '当场告知');
  await shoot('卡片：告知单 · 样例面馆', 'visit-told');

  await presses(TEAM, '给店家看、签字');
  const address = addressIn(await hasRead(TEAM), 'owner');
  await opensPage(address, 'visit-owner', async (page) => {
    await page.getByLabel('您的名字').fill('店主样例');
    await page.getByRole('button', { name: '签收' }).click();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo });
    await page.getByRole('button', { name: '传照片' }).first().click();
  });

  for (const [who, group] of [
    [MARKET, '市监所值班群'],
    [TEAM, '执法队值班群'],
  ] as const)
    await presses(who, '签收', undefined, group);
  await presses(FIRE, '签收');
  await passes('PT3H');
  await presses(TEAM, '回到告知单').catch(() => undefined);
  await presses(TEAM, '去复查');
  await shoot('卡片：复查 · 样例面馆', 'visit-recheck');
  await says(MARKET, '5符合');
  await says(FIRE, '17符合');
  await says(TEAM, '16符合');
  await says(TEAM, '完成');
  await presses(TEAM, '当场告知');
  await passes('PT2M');
  await says(TEAM, '查 样例面馆');
  await shoot('卡片：样例面馆', 'visit-file-after');
}
