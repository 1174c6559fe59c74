import type { SeveralLists } from '../several-lists.ts';
import type { HandbookVisit } from '../visit.ts';
import { Item } from './checklist.tsx';
import { Layout } from './layout.tsx';

/** Several checklists as one for paper: each item once, the same numbers as in the plan; nothing of any place. */
export function MergedListPage({ merged, visit }: { merged: SeveralLists; visit: HandbookVisit }) {
  const { items, departments, minutes, names } = merged;
  return (
    <Layout title={`检查清单：${names.join('、')}`} visit={visit}>
      <article class="manual checklist">
        <h1>检查清单：{names.join('、')}</h1>
        <p class="old" role="note">
          只由有执法资格、持证的人检查，两人以上。网格员、社区、物业不拿这张单子逐条打勾。
        </p>
        <p>
          {departments.length} 个部门 {items.length} 条，约 {minutes} 分钟：
          {departments.map((id) => visit.catalogue.nameOf(id)).join('、')}。同一条只问一次。
        </p>
        <p>店名＿＿＿＿＿＿＿＿　门牌＿＿＿＿＿＿＿＿　日期＿＿＿＿＿＿　检查人＿＿＿＿＿＿＿＿</p>
        <ol class="items">
          {items.map((item) => (
            <Item item={item} visit={visit} />
          ))}
        </ol>
        <p class="note">没看成的写「没看成」和原因，不算符合，也不算不符合。这不是行政处罚，也不是责令改正通知书。</p>
      </article>
    </Layout>
  );
}
