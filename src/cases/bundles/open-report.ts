import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import type { Context } from '../commands/context.ts';
import type { CommandOf } from '../commands/table.ts';
import { rowOf } from '../lifecycle/child-row.ts';
import { type Done, decide } from '../lifecycle/decide.ts';
import type { Actor } from '../record/actor.ts';
import type { Case } from '../record/case.ts';
import type { CaseId } from '../record/ids.ts';
import { isParent, type ParentOf } from '../record/parent.ts';
import { sameSpot } from '../record/same-place.ts';
import { OPEN_STATES } from '../record/state.ts';
import type { ChildPart, FannedOut, MatterNamed } from './fan-out.ts';

/** What is said of the place, for the 总事件 and for each of its 分事件. */
export type Said = Pick<
  CommandOf<'openLines'>,
  'place' | 'object' | 'photos' | 'description' | 'onBehalf' | 'subject'
> & {
  /** Asked for as a 举报: each part stands by itself, and its reporter is named to the desk alone. */
  reportedPerson: boolean;
  source: string;
};

export type BundleReport = {
  bundle: Pick<Bundle, 'id' | 'name' | 'lead'>;
  out: FannedOut;
  facts: string[];
  said: Said;
  actor: Actor;
  /** One number for each case that may be opened, used from the front. */
  numbers: readonly CaseId[];
  /** The 总事件 of the same place that still runs. */
  running?: Case | undefined;
  matterOf: MatterNamed;
  /** What was reported here before of a part's matter. */
  earlierOf?(part: ChildPart): Context['earlier'];
  context: Context;
};

/** `main` is what the reporter is shown; `all` is everything to write, in this order. */
export type BundleOpened =
  | { kind: 'done'; main: Done; all: Done[]; joined: boolean }
  | { kind: 'refused'; why: string };

/** How many numbers a report may need. */
export const numbersFor = ({ parts, apart }: FannedOut): number =>
  parts.length + apart.length + Number(parts.length > 1);

/** The 总事件 of this very spot and kind of place that still runs; where it may be another spot, none. */
export const runningParent = (
  bundle: string,
  spot: Pick<Case, 'place' | 'object'>,
  open: readonly Case[],
): Case | undefined =>
  open.find((c) => isParent(c) && c.bundle === bundle && OPEN_STATES.includes(c.state) && sameSpot(spot, c) === 'same');

const RUNS_ON: readonly Case['state'][] = ['to-dispatch', 'to-sign', 'in-hand', 'return-review', 'in-council'];

/** The lines that are new under a running 总事件: to a child of the same department at work, or a child of their own. */
function joining(parts: readonly ChildPart[], parent: Case, children: readonly Case[]) {
  const more: CommandOf<'join'>['more'] = [];
  const own: ChildPart[] = [];
  for (const part of parts) {
    const theirs = children.filter(
      (c) => c.parent?.id === parent.id && RUNS_ON.includes(c.state) && (c.lead?.department ?? c.meant) === part.lead,
    );
    const known = theirs.flatMap((c) => c.lines.map(({ fact }) => fact));
    const lines = part.lines.filter(({ fact }) => !known.includes(fact));
    const child = theirs.find((c) => c.urgent === part.urgent);
    if (lines.length === 0) continue;
    if (child) more.push({ child: child.id, lines });
    else own.push({ ...part, lines });
  }
  return { more, own };
}

/**
 * A report under a bundle, decided whole: its 总事件 with the 分事件 where there are several, the one case where there is one,
 * what stands by itself beside it; or what it adds to the 总事件 of that place. Pure; `children` are those of `running`.
 */
export function openBundle(report: BundleReport, children: readonly Case[] = []): BundleOpened {
  const { bundle, out, facts, said, actor, running, matterOf, earlierOf, context } = report;
  const numbers = [...report.numbers];
  const all: Done[] = [];
  const take = (): CaseId => {
    const number = numbers.shift();
    if (!number) throw new Error('fewer numbers were taken than the report has cases');
    return number;
  };
  const one = (part: ChildPart, parent: ParentOf | null): string | undefined => {
    const id = take();
    const alone = parent === null;
    const command: CommandOf<'openLines'> = {
      do: 'openLines',
      ...said,
      title: part.title,
      matterId: part.matterId,
      lead: part.lead,
      supports: part.supports,
      urgent: part.urgent,
      lines: part.lines,
      bundle: bundle.id,
      parent,
      // The 总事件 speaks to the resident: a 分事件 has the phone to get in, and owes no call.
      onBehalf: alone || !said.onBehalf ? said.onBehalf : { ...said.onBehalf, wantsReply: false },
    };
    const matter = (part.matterId && matterOf(part.matterId)) || null;
    const decision = decide(undefined, command, actor, {
      ...context,
      newId: id,
      matter,
      ...(earlierOf ? { earlier: earlierOf(part) } : {}),
    });
    if (decision.kind === 'refused') return decision.why;
    all.push(decision);
    return undefined;
  };
  const refused = (why: string): BundleOpened => ({ kind: 'refused', why });
  const apart = said.reportedPerson ? [...out.parts, ...out.apart] : out.apart;
  const shared = said.reportedPerson ? [] : out.parts;

  if (running && shared.length > 0) {
    const { more, own } = joining(shared, running, children);
    const parent = parentOf(running);
    for (const part of own) {
      const why = one(part, parent);
      if (why) return refused(why);
    }
    const command: CommandOf<'join'> = {
      do: 'join',
      facts: shared.flatMap(({ lines }) => lines.flatMap(({ fact }) => fact ?? [])),
      text: said.description,
      photos: said.photos,
      children: all.map(({ next }) => rowOf(next)),
      more,
      onBehalf: said.onBehalf,
    };
    const main = decide(running, command, actor, { ...context, seen: null });
    if (main.kind === 'refused') return refused(main.why);
    all.push(main);
    for (const part of apart) {
      const why = one(part, null);
      if (why) return refused(why);
    }
    return { kind: 'done', main, all, joined: true };
  }

  if (shared.length > 1) {
    const id = take();
    const lead = context.roster.department(bundle.lead);
    const parent: ParentOf = { id, title: bundle.name, lead: bundle.lead, intake: lead?.intake ?? null };
    for (const part of shared) {
      const why = one(part, parent);
      if (why) return refused(why);
    }
    const command: CommandOf<'split'> = {
      do: 'split',
      place: said.place,
      object: said.object,
      photos: said.photos,
      bundle: bundle.id,
      title: bundle.name,
      lead: bundle.lead,
      facts: facts.filter((fact) => shared.some(({ lines }) => lines.some((line) => line.fact === fact))),
      subject: said.subject,
      description: said.description,
      children: all.map(({ next }) => rowOf(next)),
      onBehalf: said.onBehalf,
    };
    const main = decide(undefined, command, actor, { ...context, newId: id, matter: null });
    if (main.kind === 'refused') return refused(main.why);
    all.unshift(main);
  } else {
    const [part] = shared;
    const why = part && one(part, null);
    if (why) return refused(why);
  }
  for (const part of apart) {
    const why = one(part, null);
    if (why) return refused(why);
  }
  const [main] = all;
  return main ? { kind: 'done', main, all, joined: false } : refused('请选看到的情况，再提交');
}

/** What a child keeps of the case that is its 总事件. */
export const parentOf = ({ id, title, lead }: Case): ParentOf => ({
  id,
  title,
  lead: lead?.department ?? '',
  intake: lead?.intake ?? null,
});
