// A chart is never the only copy of its numbers: a table or a row of links stands beside each.

const WIDTH = 360;
const ROW = 30;
const LABEL = 96;
const NUMBER = 40;
/** So many characters of a name fit beside a bar on a phone. */
const SHORT = 6;
const short = (name: string) => ([...name].length > SHORT ? `${[...name].slice(0, SHORT - 1).join('')}…` : name);

/** Bars, the longest first, with the number at the end of each. */
export function Bars({ title, rows }: { title: string; rows: readonly { name: string; count: number }[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const length = (count: number) => Math.round((count / most) * (WIDTH - LABEL - NUMBER));
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} role="img" aria-label={title}>
      {rows.map(({ name, count }, i) => (
        <>
          <text class="label" x={LABEL - 8} y={i * ROW + 20} text-anchor="end">
            {short(name)}
          </text>
          <rect class="bar" x={LABEL} y={i * ROW + 5} width={Math.max(2, length(count))} height={ROW - 10} rx="4" />
          <text class="number" x={LABEL + length(count) + 8} y={i * ROW + 20}>
            {count}
          </text>
        </>
      ))}
    </svg>
  );
}

type Points = readonly { at: string; opened: number; closed: number }[];

const HEIGHT = 190;
const [LEFT, TOP, BOTTOM] = [34, 12, 160];

/** Two lines over the same points: what came and what was closed, told apart by their strokes as well as by colour. */
export function Lines({ title, points }: { title: string; points: Points }) {
  const most = niceTop(Math.max(1, ...points.flatMap(({ opened, closed }) => [opened, closed])));
  const x = (i: number) => LEFT + 10 + (i * (WIDTH - LEFT - 30)) / Math.max(1, points.length - 1);
  const y = (count: number) => BOTTOM - (count / most) * (BOTTOM - TOP);
  const line = (of: (one: Points[number]) => number) =>
    points.map((one, i) => `${x(i).toFixed(1)},${y(of(one)).toFixed(1)}`).join(' ');
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {[0, most / 2, most].map((mark) => (
        <>
          <line class="grid" x1={LEFT} x2={WIDTH - 6} y1={y(mark)} y2={y(mark)} />
          <text class="label" x={LEFT - 6} y={y(mark) + 4} text-anchor="end">
            {mark}
          </text>
        </>
      ))}
      {points.map(({ at }, i) => (
        <text class="label" x={x(i)} y={BOTTOM + 20} text-anchor="middle">
          {at}
        </text>
      ))}
      <polyline class="opened" points={line(({ opened }) => opened)} />
      <polyline class="closed" points={line(({ closed }) => closed)} />
      {points.map(({ opened, closed }, i) => (
        <>
          <circle class="opened" cx={x(i)} cy={y(opened)} r="3.5" />
          <circle class="closed" cx={x(i)} cy={y(closed)} r="3.5" />
        </>
      ))}
    </svg>
  );
}

/** The next even number that is easily read: 2, 4, 6, 8, then tens. */
function niceTop(most: number): number {
  const unit = 10 ** Math.floor(Math.log10(most));
  return Math.max(
    2,
    (unit > 1 ? [1, 2, 3, 4, 5, 6, 8, 10] : [1, 2, 4, 6, 8, 10])
      .map((times) => times * unit)
      .find((top) => top >= most) ?? most,
  );
}
