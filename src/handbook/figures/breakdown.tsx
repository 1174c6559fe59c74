import type { FigurePage } from '../../bot/figures/page-facts.ts';
import { type BrokenBy, OTHERS } from '../../bot/figures/page-scope.ts';
import { written } from '../../figures/value.ts';
import { pageHref, rowsHref } from './address.ts';
import { Bars } from './chart.tsx';

const CALLED: Record<BrokenBy, string> = { community: '社区', department: '主责部门', matter: '事项' };
/** So many bars fit a phone. */
const MOST_BARS = 8;

type Props = FigurePage['breakdowns'][number] & { days: string };

/** The figures of each community, department or matter: bars of what came, then every number with its rows behind it. */
export function Breakdown({ by, rows, days }: Props) {
  const header = rows[0]?.lines.map(({ words }) => words.name) ?? [];
  const came = rows.flatMap(({ key, name, lines }) => {
    const count = lines.find(({ words }) => words.id === 'opened')?.value.n ?? 0;
    return key === OTHERS || count === 0 ? [] : [{ name, count }];
  });
  return (
    <section class="group" id={`by-${by}`}>
      <h2>按{CALLED[by]}</h2>
      {rows.length === 0 && <p>这几天还没有数。</p>}
      {came.length > 1 && <Bars title={`各${CALLED[by]}新报的件数`} rows={came.slice(0, MOST_BARS)} />}
      {rows.length > 0 && (
        <div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">{CALLED[by]}</th>
                {header.map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, lines }) => (
                <tr>
                  <th scope="row">{key === OTHERS ? name : <a href={pageHref({ days, by, key })}>{name}</a>}</th>
                  {lines.map(({ words, value }) => (
                    <td>
                      {value.n + value.d > 0 ? (
                        <a href={rowsHref({ days, by, key }, words.id)}>{written(value, words.kind)}</a>
                      ) : (
                        '—'
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
