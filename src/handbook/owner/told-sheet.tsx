import { dayOf } from '../../cases/calendar/calendar.ts';
import { NO_PENALTY, REVIEW, type VisitNotice } from '../../visits/told.ts';
import type { Visit } from '../../visits/visit.ts';

type Sheet = { visit: Visit; told: VisitNotice; office: string; nameOf(department: string): string };

const SHANGHAI_MS = 8 * 3_600_000;
const minuteOf = (at: number): string => new Date(at + SHANGHAI_MS).toISOString().slice(11, 16);

/** 告知单, one sheet of A4: the same words on the owner's phone and on paper. */
export function ToldSheet({ visit, told, office, nameOf }: Sheet) {
  const { failed, unseen, people } = told;
  return (
    <article class="told">
      <p class="whose">{office}</p>
      <h1>检查结果告知单</h1>
      <p>
        {visit.name}（{visit.detail}）：{dayOf(told.at)} {minuteOf(told.at)} 来检查的结果，当场告诉您。
        {told.nth && `这是今年第 ${told.nth} 次检查。`}
      </p>
      <h2>谁来查的</h2>
      <ul>
        {people.map((one) => (
          <li>
            {one.name}
            {one.number && `，执法证 ${one.number}`}
            {one.departments.length > 0 && `，${one.departments.map(nameOf).join('、')}`}
          </li>
        ))}
      </ul>
      <h2>看了什么</h2>
      <p>
        一共 {told.asked} 条：符合 {told.ok} 条，不符合 {failed.length} 条，不涉及 {told.na} 条，没看成 {unseen.length}{' '}
        条。
      </p>
      {failed.length === 0 ? (
        <p class="good">看过的都符合，没有要改的。</p>
      ) : (
        <>
          <h2>要改的</h2>
          <ol class="failed">
            {failed.map((one) => (
              <li value={one.n}>
                <strong>{one.look}</strong>
                <p>
                  {one.correctedAt !== null
                    ? one.onSite
                      ? '当场已改好。'
                      : '已改好。'
                    : `${one.due === null ? '' : `${dayOf(one.due)} ${minuteOf(one.due)} 前改好；`}${nameOf(one.department)}来看。`}
                </p>
                <p>怎么看的：{one.how}</p>
                {one.rule && <p class="note">{one.rule}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
      {unseen.length > 0 && <p>没看成的：第 {unseen.map(({ n }) => n).join('、')} 条，不算符合，也不算不符合。</p>}
      <h2>有不同意见</h2>
      <p>{REVIEW}</p>
      <p>签收：{told.signed ?? '＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿'}</p>
      <p class="foot">
        {NO_PENALTY}编号 {visit.id}
        {visit.code && `，行政行为码 ${visit.code}`}
      </p>
    </article>
  );
}
