import type { Fact } from '../../../catalogue/bundles/schema.ts';
import { type ChildPart, type FannedOut, fanOut } from '../../cases/bundles/fan-out.ts';
import { numbersFor, openBundle, runningParent } from '../../cases/bundles/open-report.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import type { Context } from '../../cases/commands/context.ts';
import { factOptions } from '../../cases/commands/opening/bundle-form.ts';
import type { Done } from '../../cases/lifecycle/decide.ts';
import type { Case, Place } from '../../cases/record/case.ts';
import { type Child, isParent } from '../../cases/record/parent.ts';
import { asEarlier, earlierAt } from '../../cases/record/repeats.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { allPicked, type Values, wordsIn, wordsOrNull } from '../../forms/values.ts';
import type { SubjectId } from '../../inspections/subjects/subject.ts';
import { rulesOf } from '../core/office.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import type { Reading } from '../core/reading.ts';
import type { BundleBody, Draft } from '../ports/forms.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { alsoDone, changesOf } from './act.ts';
import { becomesCase } from './becomes-case.ts';
import { collecting } from './collecting.ts';
import { contextOf, openingFacts } from './context.ts';
import { placeOf, takeCaseNumber } from './opening.ts';
import { photosJoin, readyPhotos } from './photos-to-join.ts';
import { sayTells } from './say-tells.ts';

type Submitted = { draft: Draft & { body: BundleBody }; values: Values; click: Click; reading: Reading };

/** What was said, from a filled form; words only where somebody wrote some. */
function saidOf(values: Values, place: Place, facts: readonly string[], photos: string[], subject: SubjectId | null) {
  const phone = wordsOrNull(values.phone)?.slice(0, 30) ?? null;
  const wantsReply = values.wantsReply === true;
  return {
    place,
    object: cutTo(wordsIn(values.object), 100) || null,
    photos,
    description: cutTo(wordsIn(values.description) || facts.join('；'), 1000),
    subject,
    onBehalf: phone || wantsReply ? { phone, wantsReply } : null,
    reportedPerson: values.reportedPerson === true,
    source: '现场发现',
  };
}

/** What was reported here before, of each part's matter. */
async function earlierOf(
  parts: readonly ChildPart[],
  { place, object }: Pick<Case, 'place' | 'object'>,
  world: World,
): Promise<Map<ChildPart, Context['earlier']>> {
  const now = world.now();
  const { limits } = rulesOf(world);
  const found = parts.map(async (part): Promise<[ChildPart, Context['earlier']]> => {
    const past = await world.store.earlier({ ...place, matter: part.matterId }, now - 90 * DAY_MS);
    const { cases, settled } = earlierAt({ place, object, matterId: part.matterId }, past, now, limits);
    return [part, { cases: cases.map(asEarlier), settled: settled.length }];
  });
  return new Map(await Promise.all(found));
}

/** Who has it now, and what is urgent, in one breath. */
function sent({ main, joined }: { main: Done; joined: boolean }, { catalogue }: World): string {
  const { next } = main;
  const name = ({ lead, urgent }: Pick<Child, 'lead' | 'urgent'>) =>
    `${lead ? catalogue.nameOf(lead) : '指挥室'}${urgent ? '（紧急）' : ''}`;
  if (joined) return `已并进 ${next.id}，同一处正在办`;
  if (!isParent(next)) return next.state === 'closed' ? `已登记：${next.id}` : `已上报：${next.id}`;
  return `已上报：${next.id}，分给${next.children.map(name).join('、')}`;
}

/** What to do about what opens no case. */
const notOpened = ({ when, call, lead }: Fact, { catalogue }: World): string =>
  `「${when}」不开事件：${call ?? catalogue.nameOf(lead)}。`;

/** What opens no case and what stands by itself is said to whoever reported it, and to nobody else. */
function besides({ told }: FannedOut, apart: readonly Case[], draft: Draft, world: World): Outgoing[] {
  const words = [
    ...told.map((fact) => notOpened(fact, world)),
    ...apart.map(({ id, lines }) => `「${lines[0]?.words}」另立一件 ${id}，只告诉您，不写进别的事件。`),
  ];
  if (words.length === 0) return [];
  return [
    { kind: 'send', to: { openId: draft.openId }, view: { view: 'words', words: words.join('\n') }, about: draft.id },
  ];
}

/** What was opened stands in the file of the place; never what is secret or stands by itself. */
const inFile = (
  subject: SubjectId | undefined,
  all: readonly Done[],
  secret: readonly Case[],
  world: World,
): Change[] =>
  all.flatMap(({ next }) =>
    subject !== undefined && next.version === 1 && !secret.includes(next)
      ? [{ kind: 'subject-case', subject, caseId: next.id, at: world.now() }]
      : [],
  );

/** 报一个问题 submitted: what was ticked becomes a 总事件 with its 分事件, one case, or more of what runs there; in one write. */
export async function submitBundle({ draft, values, click, reading }: Submitted, world: World): Promise<Reaction> {
  const { roster, draftPhotos } = reading;
  const bundle = world.catalogue.bundle(draft.body.bundle);
  if (!bundle) return toast('这张表单找不到了，请重新打开。', 'warning');
  const known = factOptions(bundle).map(({ value }) => value);
  const facts = allPicked(values.facts).filter((fact) => known.includes(fact));
  if (facts.length === 0) return toast('请选看到了什么，再提交。', 'warning');
  const place = placeOf(values, roster);
  if (!place) return toast('请选在哪个小区，再提交。', 'warning');
  if (!place.detail) return toast('请写具体位置，或选最近的地方。', 'warning');
  const named = bundle.facts.filter(({ id }) => facts.includes(id)).map(({ when }) => when);
  const photos = readyPhotos(draftPhotos);
  const said = saidOf(values, place, named, photos, draft.body.subject ?? null);
  const matterOf = (id: string) => openingFacts(id, world) ?? undefined;
  const context = contextOf({ key: `draft:${draft.id}`, seen: null, roster }, world);
  const out = fanOut({ bundle, facts, onSite: allPicked(values.onSite) }, matterOf, context);
  if (numbersFor(out) === 0) return toast(out.told.map((fact) => notOpened(fact, world)).join('\n'), 'warning');
  const parts = [...out.parts, ...out.apart];
  const [open, earlier] = await Promise.all([world.store.openAt(place), earlierOf(parts, said, world)]);
  const running = said.reportedPerson ? undefined : runningParent(bundle.id, said, open);
  const children = running ? await world.store.childrenOf(running.id) : [];
  const numbers = [];
  for (let n = 0; n < numbersFor(out); n++) numbers.push(await takeCaseNumber(world));
  const opened = openBundle(
    {
      ...{ bundle, out, facts, said, numbers, running, matterOf, context },
      actor: roster.actor(draft.openId),
      earlierOf: (part) => earlier.get(part) ?? { cases: [], settled: 0 },
    },
    children,
  );
  if (opened.kind === 'refused') return toast(opened.why, 'warning');
  const { main, all } = opened;
  const theirs = !opened.joined || main.next.reporter.openId === draft.openId;
  const also = await alsoDone(all, { actor: roster.actor(draft.openId), key: `draft:${draft.id}`, roster, world });
  const apart = all.flatMap(({ next }) =>
    next !== main.next && next.parent === null && !isParent(next) ? [next] : [],
  );
  return together(
    {
      changes: [
        ...all.flatMap(changesOf),
        ...also.changes,
        ...inFile(draft.body.subject, all, said.reportedPerson ? all.map(({ next }) => next) : apart, world),
        { kind: 'draft-used', id: draft.id, at: world.now(), result: main.next.id },
        collecting(draft.openId, main.next.id, world),
      ],
      says: [
        ...all.flatMap(({ next, tells }) =>
          sayTells(next, tells, roster, world, next === main.next ? click.messageId : undefined),
        ),
        ...also.says,
        ...besides(out, apart, draft, world),
      ],
    },
    photosJoin(draftPhotos, { from: draft.id, to: main.next.id, taken: photos }, world),
    theirs
      ? becomesCase(click, main.next, roster, sent(opened, world), world)
      : { changes: [], says: [], answer: doneCard(main.next, sent(opened, world)) },
  );
}

/** What stands where the form was, for somebody whose report went into a case that is not theirs to read. */
const doneCard = ({ id }: Case, said: string): NonNullable<Reaction['answer']> => ({
  toast: { type: 'success', content: said },
  show: {
    view: 'form-done',
    title: '已提交',
    words: `同一处已经有人报过，正在办。您报的并进了 ${id}，办好了会告诉您。`,
    case: id,
  },
});
