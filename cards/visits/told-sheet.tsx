import { lastMinuteOf, minuteOf, NO_PENALTY, REVIEW, type VisitNotice } from '../../src/visits/told.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { onA4 } from '../on-a4.tsx';

type Sheet = {
  visit: Visit;
  told: VisitNotice;
  office: string;
  /** On paper there are places to sign in. */
  paper?: boolean;
  nameOf(department: string): string;
};

/** 告知单, one sheet of A4: the same words on the owner's phone and on paper. */
export function ToldSheet({ visit, told, office, paper = false, nameOf }: Sheet) {
  const { failed, unseen, people } = told;
  return (
    <article class="told">
      <p class="whose">{office}</p>
      <h1>检查结果告知单</h1>
      <p>
        {visit.name}（{visit.detail}）：{minuteOf(told.at)} 来检查的结果，当场告诉您。
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
                <strong>{one.fails}</strong>
                <p>
                  {one.correctedAt !== null
                    ? one.onSite
                      ? '当场已改好。'
                      : '已改好。'
                    : `${one.due === null ? '' : `${lastMinuteOf(one.due)} 前改好；`}${nameOf(one.department)}来看。`}
                </p>
                {one.again && <p>九十天里查到过同样的问题。</p>}
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
      {paper && !told.signed ? <Signing /> : told.signed && <p>签收：{told.signed}</p>}
      <p class="foot">
        {NO_PENALTY}编号 {visit.id}
        {visit.code && `，行政行为码 ${visit.code}`}
      </p>
    </article>
  );
}

/** Where it is signed, or why it was not and who saw that: who signs has seen it and need not agree. */
const Signing = () => (
  <table class="signing">
    <tr>
      <th>签收人</th>
      <td />
      <th>日期</th>
      <td />
    </tr>
    <tr>
      <th>检查人</th>
      <td />
      <th>检查人</th>
      <td />
    </tr>
    <tr>
      <th>不签的原因</th>
      <td />
      <th>见证人</th>
      <td />
    </tr>
    <tr>
      <td colspan={4}>签收只表示看到了，不表示同意。签好拍一张，发给机器人。</td>
    </tr>
  </table>
);

/** One sheet of A4 that opens without a network, in any browser; what it says is what the owner's page says. */
export const toldPaper = (sheet: Omit<Sheet, 'paper'>): string =>
  onA4(`告知单 ${sheet.visit.id}`, <ToldSheet {...sheet} paper />);
