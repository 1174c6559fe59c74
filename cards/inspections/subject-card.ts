import type { Bundle } from '../../catalogue/bundles/schema.ts';
import { dayOf } from '../../src/cases/calendar/calendar.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { Unplanned } from '../../src/inspections/begins.ts';
import { fieldsOf, requiredOf, shortLabel } from '../../src/inspections/subjects/archive.ts';
import type { FieldValue, InspectedSubject } from '../../src/inspections/subjects/subject.ts';
import { SUBJECT_STATES } from '../../src/inspections/subjects/subject.ts';
import type { Sight } from '../../src/inspections/subjects/who-sees.ts';
import type { Hazard, VisitSummary } from '../../src/inspections/summary.ts';
import { button, buttons, type Card, card, type Element, facts, items, note, panel } from '../elements.ts';
import { when } from '../when.ts';
import { caseLines, countLine, escaped, openLines, pastLines, valueLine, visitLines } from './file-parts.ts';

export type SubjectFacts = {
  subject: InspectedSubject;
  bundles: readonly Bundle[];
  sight: Exclude<Sight, 'nothing'>;
  open: readonly Hazard[];
  visits: readonly VisitSummary[];
  counted: readonly { department: string; n: number }[];
  cap: number;
  /** Only what the reader may see: nothing below private. */
  priv: Readonly<Record<string, FieldValue>>;
  cases: readonly Case[];
  /** Whether the reader may enter things, and whether they may plan a visit. */
  keeps: boolean;
  plans: boolean;
  /** What the reader may begin here that is no inspection. */
  ways: readonly Unplanned[];
  nameOf(department: string): string;
  now: number;
};

/** A place's file: what is open first, then its papers with their ends; what happened there is folded. No score, no list. */
export function subjectCard(shown: SubjectFacts): Card {
  const { subject, bundles, sight, open, visits, counted, cap, keeps, nameOf, now } = shown;
  const whole = sight === 'whole' || sight === 'private';
  const times = counted.reduce((sum, { n }) => sum + n, 0);
  const over = subject.state === 'closed';
  return card(
    {
      title: subject.name,
      subtitle: [subject.place.detail, over ? SUBJECT_STATES.closed : undefined].filter(Boolean).join(' · '),
      tone: over ? 'over' : 'answer',
      tags: bundles.slice(0, 3).map(({ name }) => ({ text: name, color: 'neutral' })),
      summary: `${subject.name}：没改完 ${open.length} 条`,
    },
    sight === 'counted' ? escaped(`今年查过 ${times} 次／没改完 ${open.length} 条`) : openLines(open, nameOf, now),
    whole ? escaped(countLine(counted, cap, nameOf)) : undefined,
    buttonsOf(shown),
    whole ? papers(shown) : undefined,
    keeps ? missing(shown) : undefined,
    whole ? [visitLines(visits, nameOf, now), pastLines(visits, now), caseLines(shown.cases, now)].flat() : undefined,
    whole ? about(shown) : undefined,
    whole ? undefined : note('检查由持执法证的人做；看到问题请上报，不进店逐条看。'),
  );
}

const WAY_WORDS: Record<Unplanned, string> = {
  walk: '走访',
  self: '请店家自查',
  service: '企业安检',
  home: '住户同意入户',
};

function buttonsOf({ subject, bundles, keeps, plans, ways }: SubjectFacts): Element[] {
  const on = { subject: subject.id, v: subject.version };
  const [bundle] = bundles;
  if (subject.state === 'closed')
    return buttons(keeps && button('又开了', { do: 'subject-again', ...on }, 'default', '确定又在营业？'));
  return [
    ...buttons(
      bundle && button('报一个问题', { do: 'report-bundle', bundle: bundle.id, subject: subject.id }, 'primary'),
      bundle && plans && button('排一次检查', { do: 'plan-new', bundle: bundle.id, subject: subject.id }),
      keeps && button('改档案', { do: 'subject-form', form: 'edit', ...on }),
    ),
    ...buttons(...ways.map((way) => button(WAY_WORDS[way], { do: 'visit-place', way, subject: subject.id }))),
  ];
}

/** Its papers and what else is known, those that end first by their day. */
function papers({ subject, bundles, priv, now }: SubjectFacts): Element | undefined {
  const today = dayOf(now);
  const known = bundles.flatMap(fieldsOf).flatMap((field) => {
    const value = field.isPrivate ? priv[field.key] : subject.fields[field.key];
    return value ? [{ field, value }] : [];
  });
  const sorted = known.toSorted((a, b) => (a.value.until ?? '9').localeCompare(b.value.until ?? '9'));
  return sorted.length > 0 ? items(sorted.map(({ field, value }) => valueLine(field, value, today))) : undefined;
}

/** What a file of this kind must have and does not yet, for whoever keeps it. */
function missing({ subject, bundles }: SubjectFacts): Element | undefined {
  const none = bundles.flatMap(requiredOf).filter(({ key }) => !subject.fields[key]);
  return none.length > 0 && subject.state === 'open' ? note(`还要填：${none.map(shortLabel).join('、')}`) : undefined;
}

/** Who entered what and when, and what is rarely needed. */
function about({ subject, keeps, now, bundles }: SubjectFacts): Element {
  const on = { subject: subject.id, v: subject.version };
  const entered = bundles.flatMap(fieldsOf).flatMap(({ key, label }) => {
    const value = subject.fields[key];
    return value ? [`${label.split(/[：（]/)[0]}：${value.by}，${when(value.at, now)}`] : [];
  });
  const isOpen = subject.state === 'open';
  return panel(
    '档案',
    facts([
      ['编号', subject.id],
      ['统一社会信用代码', subject.creditCode ?? '没有登记'],
      ['社区', subject.place.community ?? undefined],
      ['换过店', subject.operatorSince === null ? undefined : `${when(subject.operatorSince, now)} 起是现在这家`],
      ['停业', subject.closedAt === null ? undefined : when(subject.closedAt, now)],
    ]),
    ...(entered.length > 0 ? [items(['谁填的、什么时候', ...entered])] : []),
    ...buttons(
      keeps && isOpen && button('换店、停业', { do: 'subject-form', form: 'close', ...on }),
      keeps && isOpen && button('和另一份合并', { do: 'subject-form', form: 'merge', ...on }),
    ),
  );
}
