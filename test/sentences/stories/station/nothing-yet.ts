import { type AtStation, GROUP } from './at-station.ts';

/** Nothing yet, and what is somebody else’s. */
export async function nothingYet({ head, worker, stranger, tap }: AtStation): Promise<void> {
  for (const words of ['今天', '今天谁在', '我的班表', '问题清单', '议事', '走访']) {
    await worker.says(words);
    await stranger.says(words);
  }
  for (const words of ['WT-9', 'YS-9', 'ZB-9', '表决 YS-9 装不装']) await head.says(words);
  await head.says('表决 YS-9 装不装', GROUP);
  for (const value of [
    { do: 'problem-see', problem: 'WT-9' },
    { do: 'problem-form', problem: 'WT-9', form: 'problem-sort' },
    { do: 'problem-new' },
    { do: 'talk-new', problem: null },
    { do: 'talk-new', problem: 'WT-9' },
    { do: 'talk-form', talk: 'YS-9', form: 'talk-task' },
    { do: 'call-report', call: 'ZF-9' },
    { do: 'call-erase', call: 'ZF-9' },
    { do: 'call-see', call: 'ZF-9' },
    { do: 'duty-swap', duty: 'ZB-9' },
    { do: 'duty-answer', duty: 'ZB-9', agree: true },
    { do: 'duty-take', draft: 'none' },
    { do: 'station-submit', draft: 'none' },
    { do: 'talk-vote', talk: 'YS-9', choice: 'yes' },
  ]) {
    await tap(head, value);
    await tap(stranger, value);
  }
}
