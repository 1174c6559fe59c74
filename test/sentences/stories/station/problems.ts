import type { AtStation } from './at-station.ts';

/** Problems: every way they may go. */
export async function problems({ town, head, worker, far, tap, draftOf }: AtStation): Promise<void> {
  const problem = (n: number) => ({ problem: `WT-${n}` });
  const form = (n: number, name: string) => ({ do: 'problem-form', ...problem(n), form: `problem-${name}` });
  const brings = async (words: string, where = '德加小区3幢楼下') => {
    await tap(worker, { do: 'problem-new' });
    await worker.submits({ words, where, often: 'often' });
  };
  await worker.says('问题清单');
  await worker.clicks('记一个问题');
  await tap(far, { do: 'station-submit', draft: draftOf('problem-new') }, {});
  await worker.submits({ words: '烧烤店油烟太大', where: '德加小区3幢楼下', often: 'often' });
  await tap(worker, { do: 'station-submit', draft: draftOf('problem-new') }, {});
  await tap(far, form(1, 'sort'));
  await tap(far, { do: 'problem-see', ...problem(1) });
  await tap(worker, form(1, 'sort'));
  await worker.submits({ to: 'matter:CG04' });
  await worker.clicks('交办，立事件');
  await tap(worker, { do: 'problem-see', ...problem(1) });
  await worker.clicks('表单再打开一次');
  await worker.submits({ estate: '德加小区', detail: '3幢楼下', description: '烧烤店油烟太大', object: '烧烤店' });
  await tap(worker, { do: 'problem-see', ...problem(1) });
  await tap(worker, { do: 'problem-hand', ...problem(1) });
  await tap(worker, form(1, 'settle'));
  await worker.submits({ note: '找了店家' });
  await worker.clicks('答复居民');
  await worker.submits({ note: '' });
  await worker.submits({ note: '执法队在办' });
  await tap(worker, form(1, 'answer'));
  await worker.submits({ note: '再说一次' });
  await brings('楼道灯坏了');
  await tap(worker, form(2, 'answer'));
  await worker.submits({ note: '还没办' });
  await worker.clicks('社区自己办');
  await worker.submits({ note: '找物业换了灯' });
  await tap(worker, form(2, 'answer'));
  await worker.submits({});
  await brings('邻居家的风水镜照着我家', '');
  await tap(worker, form(3, 'nobody'));
  await worker.submits({ note: '' });
  await worker.submits({ note: '法律没有规定' });
  await brings('出租房住了很多人');
  await tap(worker, form(4, 'sort'));
  await worker.submits({ to: 'bundle:rental-flat' });
  // Two open a form of it: the later one counts.
  await tap(worker, { do: 'problem-hand', ...problem(4) });
  await tap(head, { do: 'problem-hand', ...problem(4) });
  await worker.submits({ estate: '德加小区', detail: '3幢', description: '出租房住了很多人' });
  // A case that was taken back: residents wait for an answer all the same.
  await brings('烧烤店又冒烟');
  await tap(worker, form(5, 'sort'));
  await worker.submits({ to: 'matter:CG04' });
  await tap(worker, { do: 'problem-hand', ...problem(5) });
  await worker.submits({ estate: '星洲小区', detail: '5幢楼下', description: '烧烤店又冒烟', object: '烧烤店' });
  await worker.clicks('撤回');
  await tap(worker, { do: 'problem-see', ...problem(5) });
  // Whoever works elsewhere by now hands no form in.
  await tap(worker, form(5, 'answer'));
  const moved = (community: string) =>
    town.database.raw.prepare('UPDATE grants SET community = ? WHERE open_id = ?').run(community, worker.openId);
  moved('骆家庄社区');
  await worker.submits({ note: '说过了' });
  moved('德加社区');
  await brings('记错了的');
  await worker.clicks('记错了，撤掉');
  await tap(worker, { do: 'problem-drop', ...problem(6) });
  await tap(worker, { do: 'problem-hand', ...problem(6) });
  await brings('不知道是什么');
  await tap(worker, form(7, 'sort'));
  await worker.submits({ to: '-' });
  await tap(worker, { do: 'problem-see', ...problem(7) });
  await worker.clicks('拿去议事');
  await worker.submits({ day: '2026-11-24', at: '八点' });
  await worker.submits({ topic: '不知道是什么', day: '2026-11-24', at: '08:00', where: '二楼', invited: '楼道长' });
  await tap(worker, { do: 'problem-see', ...problem(7) });
  await tap(far, { do: 'talk-new', ...problem(7) });
  for (let i = 0; i < 13; i++) {
    await brings(`样例问题 ${i}`);
    town.clock.now += 60_000;
  }
  await head.says('问题清单');
}
