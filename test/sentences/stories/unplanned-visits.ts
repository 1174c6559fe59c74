import { onVisitPlace } from '../../../src/bot/visits/on-place.ts';
import { ownerEnds, ownerTicks } from '../../../src/bot/visits/owner-looks.ts';
import { SubjectId } from '../../../src/inspections/subjects/subject.ts';
import { EVERYWHERE } from '../../../src/roster/roles.ts';
import { ownerHash } from '../../../src/visits/owner-token.ts';
import { VisitId } from '../../../src/visits/visit.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { kept } from './a-place.ts';
import { playing } from './playing.ts';
import { aClick, withoutPages } from './without-pages.ts';

/** A shed of e-bikes, by the community; and what the community may not. */
export async function commonPartsStory(town: Town): Promise<void> {
  const worker = playing(town, '网格员甲');
  const tap = tapping(town);
  await worker.says('自查');
  for (const list of ['small-restaurant', 'ebike-place']) await tap(worker, { do: 'visit-own', list });
  await worker.submits({ estate: '-', detail: '3 幢北侧' });
  await worker.submits({ estate: '德加小区', detail: '3 幢北侧' });
  await tap(worker, { do: 'visit-own', list: 'small-restaurant' });
  await worker.submits({ estate: '德加小区', detail: '3 幢北侧' });
  await worker.says('自查');
  await worker.says('接着查');
  await worker.clicks('要改');
  await worker.clicks('下一组');
  const shed = town.database.raw
    .prepare("SELECT id, body FROM visits WHERE state = 'running' AND subject IS NULL")
    .get();
  const visit = String(shed?.id);
  for (const { id } of (JSON.parse(String(shed?.body)) as { items: { id: string }[] }).items)
    await tap(worker, { do: 'visit-item', visit, item: id });
  for (let group = 0; group < 3; group++) await tap(worker, { do: 'visit-group', visit, group });
  await worker.says('2不 其余符合');
  await worker.says('完成');
  await worker.clicks('交上去');
  await tap(worker, { do: 'visit-see', visit });
  await tap(worker, { do: 'visit-own', list: 'ebike-place' });
  await worker.submits({ estate: '德加小区', detail: '4 幢北侧' });
  await worker.says('接着查');
  await worker.clicks('下一组');
  await worker.says('其余符合');
  await worker.says('完成');
  await worker.clicks('交上去');
  await worker.says('接着查');
}

/** What begins at a place's file without a plan: in passing, with consent, by a company, by the owner. */
export async function unplannedStory(town: Town): Promise<void> {
  const [worker, market, police] = [
    playing(town, '网格员甲'),
    playing(town, '市监所值班员'),
    playing(town, '派出所值班员'),
  ];
  const tap = tapping(town);
  const at = (way: string, subject: string) => ({ do: 'visit-place', way, subject });
  const latest = () => String(town.database.raw.prepare('SELECT id FROM visits ORDER BY rowid DESC').get()?.id);
  await tap(market, { do: 'subject-new', bundle: 'rental', name: '样例苑401' });
  await tap(police, { do: 'subject-new', bundle: 'rental', name: '样例苑401' });
  await police.submits({ name: '样例苑401', detail: '样例苑 3 幢 401', community: '德加社区' });
  const home = String(town.database.raw.prepare('SELECT id FROM subjects ORDER BY rowid DESC').get()?.id);
  for (const way of ['walk', 'self', 'service', 'home'])
    for (const [who, subject] of [
      [worker, 'DA-99'],
      [market, home],
      [worker, 'DA-1'],
    ] as const)
      await tap(who, at(way, subject));
  const walks = [
    { saw: ' ', went: 'note' },
    { saw: '都好', went: '-' },
    { saw: '都好', went: 'note' },
  ];
  for (const given of [
    ...walks,
    { saw: '门口堆了气瓶', went: 'enforcement-team', advised: true },
    { saw: '油烟', went: 'case' },
  ]) {
    await tap(worker, at('walk', 'DA-1'));
    await worker.submits(given);
    await tap(worker, { do: 'visit-see', visit: latest() });
  }
  for (const agreed of ['-', 'nobody', 'landlord', 'tenant']) {
    await tap(worker, at('home', home));
    await worker.submits({ agreed });
  }
  const entered = latest();
  await tap(market, { do: 'visit-see', visit: entered });
  await tap(worker, { do: 'visit-form', visit: entered, form: 'visit-sign' });
  await worker.says('1不 其余没看成');
  for (const { id } of town.database.raw.prepare("SELECT id FROM visits WHERE state = 'running'").all()) {
    await tap(worker, { do: 'visit-finish', visit: id });
    await tap(worker, { do: 'visit-tell', visit: id, v: 2 });
  }
  await kept(town, [
    {
      kind: 'grant',
      grant: { id: 'company', openId: police.openId, ...EVERYWHERE, role: 'officer', department: 'bottled-gas' },
    },
  ]);
  await tap(police, at('service', 'DA-1'));
  await police.says('1不 其余没看成');
  await tap(police, { do: 'visit-tell', visit: latest(), v: 2 });
  await tap(police, { do: 'visit-told', visit: latest() });
  await tap(market, { do: 'subject-see', subject: 'DA-1' });
  await tap(police, { do: 'subject-see', subject: home });
  await worker.says('河渚面馆油烟直排，泔水还往雨水口倒');
  await worker.clicks('报一个问题（勾好 2 样）');
  await worker.says('饭店泔水桶放路边招老鼠，排风机对着我窗');
  await tap(market, { do: 'subject-new', bundle: 'bottled-gas', name: '样例供气点' });
  await market.submits({ name: '样例供气点', detail: '样例路 9 号', community: '德加社区' });
  const gas = String(town.database.raw.prepare('SELECT id FROM subjects ORDER BY rowid DESC').get()?.id);
  for (const list of ['-', 'bottled-gas-user']) {
    await tap(worker, at('self', gas));
    await worker.submits({ list });
  }
  const token = 'SSSSSSSSSSSSSSSSSSSSSS';
  await tap(worker, at('self', 'DA-1'));
  const hash = await ownerHash(token);
  await kept(town, [{ kind: 'owner-link', hash, visit: VisitId.parse(latest()), at: town.clock.now }]);
  await ownerTicks(token, { item: 'NO-SUCH', answer: 'ok' }, town.world);
  await ownerEnds(token, town.world);
  const subject = SubjectId.parse('DA-1');
  await withoutPages(town, (world) =>
    onVisitPlace({ do: 'visit-place', way: 'self', subject }, aClick('own', worker), world),
  );
}
