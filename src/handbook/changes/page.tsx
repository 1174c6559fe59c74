import type { Changes } from '../../../catalogue/edit/history.ts';
import { type ListDifference, weightiestFirst } from '../../../catalogue/edit/list-difference.ts';
import { MATTER_ID } from '../../../catalogue/schema.ts';
import { redact } from '../../redaction/redact.ts';
import { Layout } from '../pages/layout.tsx';
import type { HandbookVisit } from '../visit.ts';

/** So many parts of one matter stand open; a whole new one is folded behind them. */
const OPEN = 4;

type Props = { visit: HandbookVisit; title: string; changes: readonly Changes[] };

/** What each edition changed, line by line, the latest first. Who decided stands in the records: here stand meeting and day. */
export function ChangesPage({ visit, title, changes }: Props) {
  return (
    <Layout title={title} visit={visit}>
      <h1>{title}</h1>
      <p class="note">
        现在是第 {visit.catalogue.edition.number} 版。<a href="/handbook/changes.atom">订阅（Atom）</a>
      </p>
      {changes.length === 0 && <p>从首版起还没有改过。</p>}
      {changes.map((one) => (
        <OneEdition changes={one} />
      ))}
    </Layout>
  );
}

function OneEdition({ changes: { edition, differences } }: { changes: Changes }) {
  const { number, from, why, decided } = edition;
  const byMatter = Map.groupBy(differences, ({ about }) => about);
  return (
    <section class="group" id={`edition-${number}`}>
      <h2>
        第 {number} 版　{from} 起
      </h2>
      <p>
        {redact(why)}
        {decided.meeting && `（${redact(decided.meeting)}，${decided.date} 决定）`}
      </p>
      {[...byMatter].map(([about, parts]) => (
        <>
          <h3>{MATTER_ID.test(about) ? <a href={`/handbook/${about}`}>{nameOf(parts)}</a> : nameOf(parts)}</h3>
          <Parts all={weightiestFirst(parts)} />
        </>
      ))}
    </section>
  );
}

const nameOf = ([first]: readonly ListDifference[]): string => first?.name ?? '';

function Parts({ all }: { all: readonly ListDifference[] }) {
  const [open, folded] = [all.slice(0, OPEN), all.slice(OPEN)];
  return (
    <>
      {open.map((one) => (
        <Difference difference={one} />
      ))}
      {folded.length > 0 && (
        <details>
          <summary>还有 {folded.length} 处</summary>
          {folded.map((one) => (
            <Difference difference={one} />
          ))}
        </details>
      )}
    </>
  );
}

function Difference({ difference: { part, gone, come } }: { difference: ListDifference }) {
  return (
    <>
      <p class="note">{part}</p>
      <ul class="lines">
        {gone.map((line) => (
          <li>
            原来：<del>{line}</del>
          </li>
        ))}
        {come.map((line) => (
          <li>
            现在：<ins>{line}</ins>
          </li>
        ))}
      </ul>
    </>
  );
}
