import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { personOf } from '../person.ts';
import type { Town } from '../town.ts';

/** What is asked and how it is answered: every matter, the four answers, what is outside, the list, how to ask. */
export async function asking(town: Town): Promise<void> {
  const worker = personOf(town, '网格员甲');
  const { catalogue } = town.world;
  await worker.enters();
  await personOf(town, '新来的').says('你好');
  for (const { id } of catalogue.matters) await worker.says(id);
  for (const words of ['楼下烧烤店油烟太大谁管', '整栋楼停电了找谁', '三楼着火了快来人', 'qwerty', '清单', '清单 燃气'])
    await worker.says(words);
  await worker.says('楼下烧烤店油烟太大谁管');
  await worker.clicks('部门不对');
  await worker.says('清单 哥斯拉');
  await worker.clicks('回到五大类');
  for (const key of ['ask', 'my-cases', 'todo', 'list', 'help']) await worker.menu(key);
  for (const referral of catalogue.referrals) await worker.says(referral.sayings[0] ?? referral.name);
  for (const { sayings } of catalogue.matters) await worker.says(sayings.at(-1) ?? '');
  for (const words of ['太吵了', '占道了', '没有证', '漏水', '狗', '垃圾没人清', '井盖']) await worker.says(words);
}

/** A matter with everything a matter may have. */
export async function fullestMatter(town: Town): Promise<void> {
  const { catalogue: today } = town.world;
  const law = { law: '中华人民共和国噪声污染防治法', article: '第六十四条' } as const;
  const matters = today.matters.map((matter) =>
    matter.id === 'CG04'
      ? {
          ...matter,
          limits: { ...matter.limits, urgentWhen: [{ when: '正在冒火', first: '先撤人', call: '119' }] },
          thresholds: [{ of: '离住户', is: '9 米以内不得开', ...law }],
        }
      : matter,
  );
  town.world.catalogue = openCatalogue({ ...today, matters });
  await personOf(town, '网格员甲').says('CG04');
}

/** A list that was published anew meanwhile: what was opened under the old one shows the old one. */
export async function olderEdition(town: Town): Promise<void> {
  const { catalogue: today } = town.world;
  const older = today.matters.map((matter) =>
    matter.id === 'CG04' ? { ...matter, hash: 'older-hash', name: '餐饮油烟' } : matter,
  );
  const kept = older.filter(({ hash }) => hash === 'older-hash');
  await town.world.store.keepMatterVersions(
    kept.map((matter) => ({ hash: matter.hash, matter: matter.id, content: JSON.stringify(matter) })),
    town.clock.now,
  );
  town.world.catalogue = openCatalogue({ ...today, matters: older });
  const worker = personOf(town, '网格员甲');
  await worker.says('CG04');
  await worker.fills('上报事件', { detail: '9 幢', description: '油烟直排' });
  town.world.catalogue = today;
  await worker.clicks('说明书');
}
