import type { CheckItem } from '../../../catalogue/catalogue.ts';
import type { Checklist } from '../../../catalogue/checklists/schema.ts';
import { Grounds } from '../manual/grounds.tsx';
import type { HandbookVisit } from '../visit.ts';
import { Layout } from './layout.tsx';

/** One checklist as it is taken along on paper: the same numbers as on the phone, a box each, how to look and the ground. */
export function ChecklistPage({ list, visit }: { list: Checklist; visit: HandbookVisit }) {
  const { catalogue } = visit;
  const found = (ids: readonly string[]) => ids.flatMap((id) => catalogue.checkItem(id) ?? []);
  return (
    <Layout title={`检查清单：${list.name}`} visit={visit}>
      <article class="manual checklist">
        <h1>检查清单：{list.name}</h1>
        <p class="old" role="note">
          只由有执法资格、持证的人检查，两人以上。网格员、社区、物业不拿这张单子逐条打勾。
        </p>
        <p>
          {list.before}。一般由{list.inspectWith.map((id) => catalogue.nameOf(id)).join('、')}一起去，约{' '}
          {list.estimateMinutes} 分钟。
        </p>
        <ol class="items">
          {found(list.items).map((item) => (
            <Item item={item} visit={visit} />
          ))}
        </ol>
        {list.alsoLook.length > 0 && (
          <>
            <h2>有空再看</h2>
            <ol class="items" start={list.items.length + 1}>
              {found(list.alsoLook).map((item) => (
                <Item item={item} visit={visit} />
              ))}
            </ol>
          </>
        )}
        <p class="note">没看成的写「没看成」和原因，不算符合，也不算不符合。这不是行政处罚，也不是责令改正通知书。</p>
      </article>
    </Layout>
  );
}

/** One question with its boxes, how to look, who judges it and on what ground. */
export function Item({ item, visit: { catalogue } }: { item: CheckItem; visit: HandbookVisit }) {
  return (
    <li>
      <p>
        <strong>{item.look}</strong>
        {item.onlyFor && <span class="tag">{item.onlyFor}才问</span>}
      </p>
      <p class="boxes">
        □ 符合　□ 不符合　□ 不涉及　□ 没看成
        {item.measure && `　${item.measure.label}＿＿＿${item.measure.unit}`}
      </p>
      <p>怎么看：{item.how}</p>
      <p>
        <span class={item.grade === '立即处置' ? 'tag urgent' : 'tag'}>{item.grade}</span>
        {catalogue.nameOf(item.department)}判{item.days && `，${item.days} 个工作日改好`}。
        {item.call && `先打 ${item.call}。`}
        {item.first && `先找${catalogue.nameOf(item.first)}。`}
        {item.atOnce}
      </p>
      {item.note && <p class="note">{item.note}</p>}
      <Grounds basis={item.basis} />
    </li>
  );
}
