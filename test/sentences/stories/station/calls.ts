import { type AtStation, GROUP } from './at-station.ts';

/** Visits at home. */
export async function calls({ town, head, worker, far, stranger, tap }: AtStation): Promise<void> {
  await worker.says('记 独居老人，灯坏了', GROUP);
  await stranger.says('记 灯坏了');
  await worker.says('记 德加小区3幢401 楼道灯坏了');
  await worker.sends('img_corridor');
  await tap(worker, { do: 'call-see', call: 'ZF-1' });
  await tap(far, { do: 'call-see', call: 'ZF-1' });
  await tap(far, { do: 'call-erase', call: 'ZF-1' });
  await tap(head, { do: 'call-report', call: 'ZF-1' });
  await tap(head, { do: 'call-see', call: 'ZF-1' });
  await worker.clicks('转上报');
  await worker.submits({ estate: '德加小区', detail: '3幢401', description: '楼道灯坏了' });
  await tap(worker, { do: 'call-report', call: 'ZF-1' });
  await tap(worker, { do: 'call-see', call: 'ZF-1' });
  await worker.says('走访');
  await tap(worker, { do: 'call-erase', call: 'ZF-1' });
  const everywhere = town.database.raw;
  everywhere.prepare("UPDATE grants SET community = NULL WHERE open_id = ? AND role = 'grid'").run(far.openId);
  await far.says('记 灯坏了');
  await tap(far, { do: 'problem-new' });
  await far.submits({ words: '样例', where: '', often: 'once', community: '没有的社区' });
  await tap(far, { do: 'talk-new', problem: null });
  await far.submits({ topic: '样例', day: '2026-11-30', at: '14:30', where: '二楼', community: '没有的社区' });
}
