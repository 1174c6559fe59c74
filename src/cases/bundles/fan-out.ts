import type { Bundle, Fact } from '../../../catalogue/bundles/schema.ts';
import { addWorkingDays } from '../calendar/office-hours.ts';
import { timeOf } from '../clocks/clock-run.ts';
import { type Context, type MatterFacts, timingOf } from '../commands/context.ts';
import type { NewLine } from '../record/line.ts';

/** What one department gets of a report: its lines, whether at once, and who takes part. */
export type ChildPart = {
  lead: string;
  supports: string[];
  urgent: boolean;
  title: string;
  /** Whose manual and time to sign hold for the whole part; null where the list has none of its matters. */
  matterId: string | null;
  lines: NewLine[];
};

/** What ticked facts come to. */
export type FannedOut = {
  /** 分事件: under the 总事件, or alone where there is only one. */
  parts: ChildPart[];
  /** Cases that stand by themselves: no 总事件 ever shows them. */
  apart: ChildPart[];
  /** Opens no case: what to do is said. */
  told: Fact[];
};

export type Ticked = {
  bundle: Pick<Bundle, 'facts'>;
  facts: readonly string[];
  /** Of these, what was put right before the reporter left. */
  onSite?: readonly string[];
};

/** What the list has in use by a matter's number, as far as a part needs it. */
export type MatterNamed = (id: string) => MatterFacts | undefined;

type Opening = Fact & { matter: string };
type Moment = Pick<Context, 'now' | 'calendar' | 'roster' | 'limits'>;

const opens = (fact: Fact): fact is Opening => fact.matter !== null && fact.open !== false;
/** 立即处置: there is a danger in it, or the bundle says so. */
const atOnce = (fact: Fact): boolean => fact.urgent === true || fact.danger !== undefined;
const ONE_DAY = 86_400_000;

/** When a fact is to be put right: its own working days, those of its matter, at once within a day. */
function dueOf(fact: Opening, matterOf: MatterNamed, { now, ...moment }: Moment): number {
  const days = fact.rectifyDays ?? (atOnce(fact) ? undefined : matterOf(fact.matter)?.limits.resolveDays);
  if (days === undefined && atOnce(fact)) return now + ONE_DAY;
  return addWorkingDays(now, days ?? moment.limits.resolveDays, timeOf(timingOf({ now, ...moment }), fact.lead));
}

/** The matter whose manual and limits hold for all: one of safety first, then one that wants pictures. */
function leadingMatter(facts: readonly Opening[], matterOf: MatterNamed): MatterFacts | undefined {
  const matters = facts.flatMap((fact) => matterOf(fact.matter) ?? []);
  return matters.find(({ safety }) => safety) ?? matters.find(({ photos }) => photos.feedback) ?? matters[0];
}

function partOf(
  facts: readonly Opening[],
  urgent: boolean,
  onSite: readonly string[],
  list: MatterNamed,
  moment: Moment,
): ChildPart {
  const [first] = facts;
  const matter = leadingMatter(facts, list);
  const name = matter?.name ?? first?.when ?? '';
  const kinds = new Set(facts.map((fact) => fact.matter)).size;
  return {
    lead: first?.lead ?? '',
    supports: [...new Set(facts.flatMap(({ also = [] }) => also))],
    urgent,
    title: kinds > 1 ? `${name}等 ${kinds} 项` : name,
    matterId: matter?.id ?? null,
    lines: facts.map((fact) => ({
      matter: list(fact.matter)?.id ?? fact.matter,
      fact: fact.id,
      item: null,
      words: fact.when,
      atOnce: atOnce(fact),
      due: dueOf(fact, list, moment),
      state: onSite.includes(fact.id) ? 'on-site' : 'to-correct',
      photo: null,
    })),
  };
}

/**
 * Ticked facts by department and urgency. A matter that one of its facts makes urgent is urgent with all of them: nobody is
 * sent twice for the same thing. Private facts stand by themselves, each alone; what opens nothing is told.
 */
export function fanOut({ bundle, facts, onSite = [] }: Ticked, matterOf: MatterNamed, moment: Moment): FannedOut {
  const ticked = bundle.facts.filter(({ id }) => facts.includes(id));
  const opening = ticked.filter(opens);
  const shared = opening.filter((fact) => !fact.private);
  const pressing = new Set(
    shared.filter((fact) => atOnce(fact) && !onSite.includes(fact.id)).map(({ lead, matter }) => `${lead} ${matter}`),
  );
  const isUrgent = ({ lead, matter }: Opening) => pressing.has(`${lead} ${matter}`);
  const groups = Map.groupBy(shared, (fact) => `${isUrgent(fact) ? 0 : 1} ${fact.lead}`);
  const parts = [...groups.entries()]
    .sort(([a], [b]) => Number(a[0]) - Number(b[0]))
    .map(([, group]) => partOf(group, group.some(isUrgent), onSite, matterOf, moment));
  return {
    parts,
    apart: opening.filter((fact) => fact.private).map((fact) => partOf([fact], atOnce(fact), onSite, matterOf, moment)),
    told: ticked.filter((fact) => !opens(fact)),
  };
}
