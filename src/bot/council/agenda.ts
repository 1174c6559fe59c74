import { when } from '../../../cards/when.ts';
import type { Catalogue, Published } from '../../../catalogue/catalogue.ts';
import { ruleLabel } from '../../../catalogue/wording.ts';
import type { CaseEvent } from '../../cases/lifecycle/events.ts';
import { shownRepeat } from '../../cases/privacy/shown-repeat.ts';
import type { Case } from '../../cases/record/case.ts';
import { GRADE_WORDS, RETURN_WORDS } from '../../cases/record/reasons.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { redact } from '../../redaction/redact.ts';
import { rulesOf } from '../core/office.ts';
import type { AnnouncedLine } from '../ports/chats.ts';

export type AgendaFacts = {
  c: Case;
  events: readonly CaseEvent[];
  /** The matter as it was when the case was opened; undefined for a case outside the list. */
  matter: Published | undefined;
  catalogue: Catalogue;
  now: number;
};

const heading = (words: string): AnnouncedLine => ({ kind: 'heading', words });
const points = (words: (string | undefined | false | null)[]): AnnouncedLine[] =>
  words.flatMap((one) => (one ? [{ kind: 'point' as const, words: cutTo(redact(one), 300) }] : []));

/** Where a boundary points to, by its name. */
export const referenceName = (to: string, catalogue: Catalogue): string =>
  catalogue.matter(to)?.name ?? catalogue.nameOf(to);

/** Each return in its own words: who, why, on what ground, whom they think it belongs to. */
export function returnLines({ c, events, catalogue }: Pick<AgendaFacts, 'c' | 'events' | 'catalogue'>): string[] {
  const bases = events.flatMap(({ command }) => (command.do === 'return' ? [command.basis] : []));
  return c.returns.map((one, i) => {
    const suggested = one.suggested ? `，认为该由${catalogue.nameOf(one.suggested)}办` : '';
    return `${catalogue.nameOf(one.department)}退单：${RETURN_WORDS[one.reason]}。${bases[i] ?? ''}${suggested}`;
  });
}

/** The announcement of a council's group, at most 50 lines: agenda, background, the manual's boundary and basis, open questions. */
export function agendaOf(facts: AgendaFacts): AnnouncedLine[] {
  const { c, matter, catalogue, now } = facts;
  const { council } = c;
  const { repeat } = shownRepeat(c);
  const due = c.clocks.find((clock) => clock.name === 'council');
  const seats = council?.departments.map((seat) => catalogue.nameOf(seat.department)).join('、');
  const returns = returnLines(facts);
  return [
    heading('议程'),
    ...points([
      `各部门报到：${seats}`,
      '看现场、说情况，说过的请 @谁管 进展 …，大家都看得到',
      '分工：@谁管 分工 部门 事情 期限',
      `明确牵头、写纪要${due ? `，${when(due.dueAt, now)} 前` : ''}`,
    ]),
    heading('背景'),
    ...points([
      `${c.id} ${c.title}，${[c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' ')}`,
      c.description,
      c.object ? `对象：${c.object}` : undefined,
      `上报 ${when(c.times.opened, now)}${repeat > 1 ? `，这里 ${rulesOf(facts).limits.repeatWindowDays} 天内第 ${repeat} 次` : ''}`,
      council && `为什么吹哨（${GRADE_WORDS[council.grade]}）：${council.why}`,
      council?.tried ? `社区已经做过：${council.tried}` : undefined,
      council && council.representatives.length > 0 && `居民代表：${council.representatives.join('、')}`,
      c.patrolCalledAt !== null && `${when(c.patrolCalledAt, now)} 请过片区队员到场`,
    ]),
    ...(matter ? manual(matter, catalogue) : []),
    heading('要在会上说清的'),
    ...points([
      ...returns.map((line) => `${line}——对不对？`),
      returns.length === 0 && '这件事由谁牵头，谁配合，各做什么',
      c.lead && `现在主责是${catalogue.nameOf(c.lead.department)}，要不要改`,
      '要不要提请区级协调',
    ]),
  ].slice(0, 50);
}

function manual({ boundary, basis, name }: Published, catalogue: Catalogue): AnnouncedLine[] {
  return [
    heading(`说明书：${name}的职责边界`),
    ...points(
      boundary
        .slice(0, 8)
        .map(({ looksLike, tellsApart, to }) => `${looksLike}（${tellsApart}）→ ${referenceName(to, catalogue)}`),
    ),
    heading('依据'),
    ...points(basis.slice(0, 6).map((one) => `${ruleLabel(one)}：${one.gist}`)),
  ];
}
