import type { HandbookVisit } from '../visit.ts';
import { Layout } from './layout.tsx';
import { SearchForm } from './search-form.tsx';

/** There is no such page: says so, and offers the search. */
export function NotFoundPage({ visit }: { visit: HandbookVisit }) {
  return (
    <Layout title="没有这一页" visit={visit}>
      <h1>没有这一页</h1>
      <p>可能是编号打错了，或者这个事项已经调整。说说发生了什么事，帮您再找一次：</p>
      <SearchForm visit={visit} />
      <p>
        <a href="/handbook">看全部事项</a>
      </p>
    </Layout>
  );
}

type NoticeProps = { visit: HandbookVisit; title: string; words: string; onward?: { href: string; label: string } };

/** A short word about what happened, and how to go on. */
export function NoticePage({ visit, title, words, onward }: NoticeProps) {
  return (
    <Layout title={title} visit={visit}>
      <h1>{title}</h1>
      <p>{words}</p>
      {onward && (
        <p>
          <a class="button" href={onward.href}>
            {onward.label}
          </a>
        </p>
      )}
    </Layout>
  );
}
