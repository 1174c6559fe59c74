import { WHY_CORRECTED } from '../../../cards/figures/corrected-note.ts';
import type { FigureLine } from '../../../cards/figures/figures-card.ts';
import type { FigurePage as Facts } from '../../bot/figures/page-facts.ts';
import { between } from '../../figures/days-asked.ts';
import { beside } from '../../figures/report/meaning.ts';
import { pageHref, rowsHref } from './address.ts';
import { Breakdown } from './breakdown.tsx';
import { Lines } from './chart.tsx';
import { Frame } from './frame.tsx';
import { hasRows } from './has-rows.ts';
import { StandingNow } from './standing-now.tsx';
import { type RowsIn, Tile } from './tile.tsx';

/** The figures of some days: in numbers, over time, by community, department and matter, and how each is counted. */
export function FigurePage({ office, facts }: { office: string; facts: Facts }) {
  const { asked, scope, called, period, earlier, lines, ratings, combined, corrected, breakdowns } = facts;
  const rowsIn: RowsIn = (figure, which) => {
    if (which !== 'before') return rowsHref(asked, figure, which === 'out' ? 'out' : 'all');
    return earlier ? rowsHref({ ...asked, days: between(earlier.from, earlier.to) }, figure) : undefined;
  };
  const shown = lines.filter(({ value }) => value.n + value.d > 0 || Object.keys(value.out).length > 0);
  return (
    <Frame title={`${called}的数`} office={office}>
      <h1>{called}的数</h1>
      <p class="note">
        {scope.whose}
        {called === period.name ? '' : ` · ${period.name}`}
        {scope.isPart && <a href={pageHref({ days: asked.days })}>看全街道</a>}
      </p>
      <Days {...facts} />
      <StandingNow {...facts} />
      {shown.length === 0 && <p>这几天还没有数。</p>}
      <ul class="tiles">
        {shown.map((line) => (
          <Tile line={line} rowsOf={hasRows(line.words.id, scope) ? rowsIn : undefined} />
        ))}
      </ul>
      {combined && (
        <p class="note">
          三率合成 {combined.number}：{combined.how}。
        </p>
      )}
      {corrected.length > 0 && (
        <p class="note">
          后来有改动：{corrected.map(({ name, told, now: is }) => `${name} ${told} → ${is}`).join('；')}。
          {WHY_CORRECTED}。
        </p>
      )}
      {ratings && <p class="note">到现在{ratings}；不分哪一天、哪一次。</p>}
      <p class="note tap">点带下划线的数，看是哪几件。</p>
      <OverTime {...facts.overTime} asked={asked} />
      {breakdowns.map((one) => (
        <Breakdown {...one} days={asked.days} />
      ))}
      <Meanings lines={lines} />
    </Frame>
  );
}

function Days({ asked, offered }: Facts) {
  return (
    <nav class="jump" aria-label="哪几天">
      {offered.map(({ days, name, chosen }) => (
        <a href={pageHref({ ...asked, days })} aria-current={chosen ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function OverTime({ what, points, asked }: Facts['overTime'] & Pick<Facts, 'asked'>) {
  const many = (count: number, { days, isOpen }: (typeof points)[number], figure: 'opened' | 'closed') =>
    count > 0 && isOpen ? <a href={rowsHref({ ...asked, days }, figure)}>{count}</a> : count;
  if (points.every(({ opened, closed }) => opened + closed === 0)) return null;
  return (
    <section class="group" id="over-time">
      <h2>{what}新报和办结</h2>
      <Lines title={`${what}新报和办结的件数`} points={points} />
      <p class="legend">
        <span class="opened">新报（实线）</span> <span class="closed">办结（虚线）</span>
      </p>
      <table class="by-period">
        <thead>
          <tr>
            <th scope="col">{what === '八周' ? '哪一周（周一）' : '月份'}</th>
            <th scope="col">新报</th>
            <th scope="col">办结</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr>
              <th scope="row">{point.at}</th>
              <td>{many(point.opened, point, 'opened')}</td>
              <td>{many(point.closed, point, 'closed')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Meanings = ({ lines }: { lines: readonly FigureLine[] }) => (
  <section class="group" id="meanings">
    <h2>每个数怎么数的</h2>
    <dl class="meanings">
      {lines.map(({ words }) => (
        <div>
          <dt>{words.name}</dt>
          <dd>
            {words.counts}
            {words.of && ` ÷ ${words.of}`}
            <small> {beside(words)}</small>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
