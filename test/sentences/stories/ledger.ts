import { faultOf } from '../../../src/feishu/errors.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';

const APP = 'bascnSampleBase0001';
const link = (app: string) => `多维表格 https://sample.feishu.cn/base/${app}`;

/** An admin looks how the ledger in a 多维表格 is switched on, sends a link, sees it stand still, and switches it off. */
async function ledgerStory(town: Town): Promise<void> {
  const [admin, leader] = [personOf(town, '清单管理员'), personOf(town, '带班领导')];
  await admin.says('多维表格');
  await leader.says('多维表格');
  await admin.says('多维表格 https://sample.feishu.cn/wiki/wikcnSample');
  await admin.says(link(APP));
  await admin.clicks('开始记');
  await admin.says('自检');
  const { bases } = town.world;
  town.world.bases = {
    ...bases,
    tables: async () => {
      throw faultOf(1254302, 'Permission denied.', 403);
    },
  };
  await admin.says(link('bascnSampleBase0002'));
  await admin.clicks('开始记');
  town.world.bases = bases;
  await castOf(town).reports({ urgent: false });
  await admin.says('多维表格');
  await admin.clicks('改好了，接着记');
  for (const code of [99991672, 1254040, 1254103, 1254130, undefined]) {
    const fault = code === undefined ? 'nobody knows' : `Feishu ${code}: refused`;
    const change = { kind: 'ledger-fault', app: 'bascnSampleBase0002', fault } as const;
    await town.world.store.commit({ at: town.world.now(), changes: [change], says: [] });
    await admin.says('自检');
    await admin.says('多维表格');
  }
  await admin.clicks('不记了');
  await admin.clicks('改好了，接着记');
}

export const stories: Stories = {
  'the ledger in a 多维表格': { play: ledgerStory },
};
