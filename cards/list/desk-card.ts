import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CitedLaw } from '../../src/list/cited-laws.ts';
import { OUTDATED } from '../../src/list/waiting/clusters.ts';
import { type AskedCluster, likelyOf } from '../../src/list/waiting/shown.ts';
import { titleOf } from '../../src/list/waiting/title.ts';
import type { Waiting } from '../../src/list/waiting/waiting.ts';
import { brief } from '../brief.ts';
import { button, buttons, type Card, card, type Element, note, panel, quote, rule, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { metAs } from './met.ts';

/** A cluster as it is shown: its examples with their words, and what names this state of it. */
export type ShownCluster = {
  cluster: AskedCluster;
  examples: readonly { waiting: Waiting; words: string | undefined }[];
  seen: string;
};

export type DeskFacts = {
  clusters: readonly ShownCluster[];
  page: number;
  pages: number;
  /** What departments said in their own words, or was begun here, and nobody has written up yet. */
  opinions: number;
  /** Matters whose yearly review is due, and those that cite what nobody has the text of. */
  due: readonly string[];
  /** Those whose lead department has found them right: only their dates are to be put on. */
  right: readonly string[];
  unseen: readonly string[];
  /** Laws in doubt that are cited. */
  laws: readonly CitedLaw[];
  /** What was learned anew of the last edition and not taken in. */
  unlearned?: { sayings: number; before: number; after: number } | undefined;
  catalogue: Catalogue;
};

/** So many names stand in a line before the rest is a number. */
const NAMED = 6;

/** 清单台: what several people met and the list did not help with, and what else waits for whoever looks after it. */
export function deskCard(shown: DeskFacts): Card {
  const { clusters, page, pages, catalogue } = shown;
  const [first, ...rest] = clusters;
  const turn = (to: number, label: string) => button(label, { do: 'list-desk', page: to });
  return card(
    {
      title: '清单台',
      subtitle: '30 天里 3 个人以上碰到的，人多的在前',
      tone: 'answer',
      summary: first ? `清单台：${titleOf(first.cluster, catalogue)}` : '清单台',
    },
    first ? clusterBlock(first, catalogue) : text('**没有要您定的**<br>还没有三个人碰到同一件没答好的事。'),
    rest.map((one) => panel(headOf(one, catalogue), ...clusterBlock(one, catalogue))),
    pages > 1 ? buttons(page > 0 && turn(page - 1, '上一页'), page + 1 < pages && turn(page + 1, '下一页')) : undefined,
    elsewhere(shown),
  );
}

const headOf = ({ cluster }: ShownCluster, catalogue: Catalogue): string =>
  `${titleOf(cluster, catalogue)} · ${cluster.people.length} 人，${cluster.days} 天`;

function clusterBlock(shown: ShownCluster, catalogue: Catalogue): Element[] {
  const { cluster, examples } = shown;
  const answers = examples.map(({ waiting }) => answeredOf(waiting, catalogue));
  const alike = new Set(answers).size === 1;
  return [
    text(`**${escapeMarkdown(headOf(shown, catalogue))}**`),
    ...examples.flatMap(({ words }, i) => [
      ...(words ? [quote(`「${brief(words, 60)}」`)] : []),
      ...(alike ? [] : [note(escapeMarkdown(answers[i] ?? ''))]),
    ]),
    ...(alike ? [note(`都是：${escapeMarkdown(answers[0] ?? '')}`)] : []),
    ...choices(shown, likelyOf(cluster), catalogue),
  ];
}

/** What was answered, and what was said of it. */
function answeredOf(waiting: Waiting, { matter: find }: Catalogue): string {
  const { matter } = waiting;
  return matter ? `${find(matter)?.name ?? matter}：${metAs(waiting)}` : metAs(waiting);
}

/** What a cluster says of a matter itself: there is nothing to make a saying of. */
function ofMatter(key: string, { matter }: Catalogue): { about: string; what: string } | undefined {
  const [about = '', what] = key.split(' ');
  return what && what !== '可能' && matter(about) ? { about, what } : undefined;
}

function choices({ cluster, seen }: ShownCluster, likely: readonly string[], catalogue: Catalogue): Element[] {
  const on = { row: cluster.rows[0]?.id ?? '', seen };
  const decide = (label: string, outcome: 'boundary' | 'content' | 'new-matter' | 'ignored') =>
    button(label, { do: 'waiting-decide', ...on, outcome });
  const of = ofMatter(cluster.key, catalogue);
  if (of)
    return [
      ...buttons(
        of.what === OUTDATED ? decide('内容要改', 'content') : decide('边界不清', 'boundary'),
        button('看这一项', { do: 'show-matter', matter: of.about }),
        decide('不用管', 'ignored'),
      ),
    ];
  const named = [...new Set(likely.flatMap((id) => catalogue.inUse(id) ?? []))];
  return [
    ...stack(...named.map(({ id, name }) => button(`这是「${name}」的说法`, { do: 'waiting-say', ...on, matter: id }))),
    ...buttons(
      button('是别的事项', { do: 'waiting-pick', ...on, to: 'matter' }),
      button('归别人', { do: 'waiting-pick', ...on, to: 'referral' }),
    ),
    ...buttons(
      named.length > 0 && decide('边界不清', 'boundary'),
      decide('提请准入', 'new-matter'),
      decide('不用管', 'ignored'),
    ),
  ];
}

const books = (laws: readonly CitedLaw[]) =>
  escapeMarkdown(
    `${laws
      .slice(0, NAMED)
      .map(({ law }) => `《${law}》`)
      .join('')}${laws.length > NAMED ? `等 ${laws.length} 部` : ''}`,
  );

function lawLines(laws: readonly CitedLaw[]): Element[] {
  if (laws.length === 0) return [];
  const changed = laws.filter(({ is }) => is === 'changed');
  const unverified = laws.length - changed.length;
  return [
    ...(changed.length > 0 ? [text(`**法可能改了**，引用的要对一遍　${books(changed)}`)] : []),
    ...(unverified > 0 ? [note(`另有 ${unverified} 部没核实是不是现行文本。`)] : []),
    ...buttons(button('看哪些事项引用了', { do: 'list-laws', page: 0 })),
  ];
}

function unlearnedLines({ sayings, before, after }: NonNullable<DeskFacts['unlearned']>): Element[] {
  return [
    text(`**新的一版没学好**　清单的 ${sayings} 句说法，现在答对 ${before} 句，重新学过只对 ${after} 句，没有换上。`),
    note('新加的说法照样算数。看看刚发布的说法是不是两项都用得上，改好再发布。'),
  ];
}

function elsewhere({ unlearned, opinions, due, right, unseen, laws, clusters, catalogue }: DeskFacts): Element[] {
  const names = (ids: readonly string[]) =>
    `${ids
      .slice(0, NAMED)
      .map((id) => catalogue.matter(id)?.name ?? id)
      .join('、')}${ids.length > NAMED ? ` 等 ${ids.length} 项` : ''}`;
  return [
    ...(clusters.some(({ cluster }) => !ofMatter(cluster.key, catalogue))
      ? [note('点了说法：没有原来对的话会答错，就当场发布；有的话，卡片来问您。')]
      : []),
    ...(opinions + due.length + right.length + unseen.length + laws.length > 0 || unlearned ? [rule] : []),
    ...(unlearned ? unlearnedLines(unlearned) : []),
    ...(opinions > 0
      ? [
          text(`**等您写的提议**　${opinions} 条：部门的意见、提请准入的`),
          ...buttons(button('看提议', { do: 'proposals', of: 'open', page: 0 })),
        ]
      : []),
    ...(due.length > 0 ? [text(`**该复核了**，已请主责部门看　${escapeMarkdown(names(due))}`)] : []),
    ...(right.length > 0
      ? [
          text(`**复核过，都对**　${escapeMarkdown(names(right))}`),
          ...buttons(button('复核日期顺延一年', { do: 'review-extend' })),
        ]
      : []),
    ...lawLines(laws),
    ...(unseen.length > 0 ? [note(`引用的规定没有核到原文：${escapeMarkdown(names(unseen))}`)] : []),
  ];
}
