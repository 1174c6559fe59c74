import { personOf } from '../person.ts';
import type { Town } from '../town.ts';

/** An admin looks how the ledger in a 多维表格 is switched on, sends a link, and switches it off again. */
export async function ledgerStory(town: Town): Promise<void> {
  const [admin, leader] = [personOf(town, '清单管理员'), personOf(town, '带班领导')];
  await admin.says('多维表格');
  await leader.says('多维表格');
  await admin.says('多维表格 https://sample.feishu.cn/wiki/wikcnSample');
  await admin.says('多维表格 https://sample.feishu.cn/base/bascnSampleBase0001');
  await admin.clicks('开始记');
  await admin.says('自检');
  await admin.says('多维表格 https://sample.feishu.cn/base/bascnSampleBase0002');
  await town.world.store.commit({
    at: town.world.now(),
    changes: [{ kind: 'ledger-fault', app: 'bascnSampleBase0001', fault: 'Feishu 1254302: Permission denied.' }],
    says: [],
  });
  await admin.says('自检');
  await admin.says('多维表格');
  await admin.clicks('改好了，接着记');
  await admin.says('多维表格');
  await admin.clicks('不记了');
}
