import { CATEGORIES } from '../../../catalogue/schema.ts';
import type { Arrangement, ContentsQuery } from '../asked.ts';
import type { FoundEntry } from '../find.ts';
import type { Help } from '../understood.ts';
import type { HandbookVisit } from '../visit.ts';
import { ByCategory, ByDepartment, BySaying, partsOf } from './contents-views.tsx';
import { DangerFirst } from './danger.tsx';
import { Layout } from './layout.tsx';
import { SearchForm } from './search-form.tsx';

const TABS: Record<Arrangement, string> = { category: '按大类', department: '按部门', saying: '按说法' };

type Props = {
  visit: HandbookVisit;
  asked: ContentsQuery;
  found: FoundEntry[];
  help?: Help | undefined;
  indexHref: string;
};

/** The contents: what the words find, or everything in one of three orders, for one department or for all. */
export function ContentsPage({ visit, asked, found, help, indexHref }: Props) {
  const searching = asked.words !== '';
  const parts = partsOf(visit.catalogue, asked.department);
  return (
    <Layout title="目录" visit={visit} script="search.js">
      <h1>这事谁管？</h1>
      <SearchForm visit={visit} asked={asked} indexHref={indexHref} />
      <section id="results" hidden={!searching} aria-labelledby="count">
        {help && <DangerFirst help={help} />}
        <p id="count" role="status">
          {found.length > 0
            ? `找到 ${found.length} 项`
            : '清单里没找到这样的事。换个说法试试，或在飞书里直接问「谁管」。'}
        </p>
        <ul id="hits" class="rows">
          {found.map((one) => (
            <Hit found={one} />
          ))}
        </ul>
        <p>
          <a href="/handbook">回到目录</a> · <a href="/handbook/referrals">清单以外常问的事</a>
        </p>
      </section>
      <div id="browse" hidden={searching}>
        <nav class="tabs" aria-label="排列">
          {Object.entries(TABS).map(([view, label]) => (
            <a href={hrefOf({ ...asked, view })} aria-current={view === asked.view ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
        {asked.view === 'category' && (
          <nav class="jump" aria-label="大类">
            {CATEGORIES.map(({ name, prefix }) => (
              <a href={`#${prefix}`}>{name}</a>
            ))}
            <a href="/handbook/questions">一问分清</a>
            <a href="/handbook/bundles">一件事</a>
            <a href="/handbook/referrals">清单以外</a>
          </nav>
        )}
        {asked.view === 'category' && <ByCategory parts={parts} catalogue={visit.catalogue} />}
        {asked.view === 'department' && <ByDepartment catalogue={visit.catalogue} only={asked.department} />}
        {asked.view === 'saying' && <BySaying parts={parts} />}
      </div>
    </Layout>
  );
}

function hrefOf({ view, department }: { view: string; department: string }): string {
  const query = new URLSearchParams({
    ...(view === 'category' ? {} : { view }),
    ...(department ? { department } : {}),
  });
  return query.size > 0 ? `/handbook?${query}` : '/handbook';
}

function Hit({ found: { entry, why, anchor } }: { found: FoundEntry }) {
  return (
    <li>
      <a href={anchor ? `${entry.href}#${anchor}` : entry.href}>
        <span class="id">{entry.id}</span>
        <span class="name">{entry.name}</span>
        <span class="lead">{entry.lead}</span>
        <span class="why">{why ? `「${why}」` : entry.scope}</span>
      </a>
    </li>
  );
}
