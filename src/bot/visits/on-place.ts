import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { type Values, wordsIn } from '../../forms/values.ts';
import { listFor } from '../../inspections/begins.ts';
import type { InspectedSubject } from '../../inspections/subjects/subject.ts';
import type { Roster } from '../../roster/roster.ts';
import type { VisitAsk } from '../../visits/ask.ts';
import type { Begun } from '../../visits/commands.ts';
import type { Walked } from '../../visits/visit.ts';
import { openBundleReport } from '../cases/open-bundle.ts';
import { dutyChatOr } from '../core/duty-chat-or.ts';
import { mustHear } from '../core/must-hear.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { FILE_GONE } from '../inspections/see-subject.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { beginAtFile, whyNotAt } from './begin-at-file.ts';
import { begun } from './on-begin.ts';
import { AGREED_MISSING, walkedIn } from './place-forms.ts';

/** Opens a form of a visit in the presser's own chat. */
export function openedForm(ask: VisitAsk, { who: { openId } }: Click, world: World): Reaction {
  const draft = world.newId();
  return {
    changes: [{ kind: 'visit-draft', draft: { id: draft, openId, at: world.now(), ask } }],
    says: [{ kind: 'send', to: { openId }, view: { view: 'visit-form', draft, openId } }],
    answer: { toast: { type: 'info', content: `表单${TO_OWN_CHAT}` } },
  };
}

/** 走访、请店家自查、企业安检、住户同意入户, pressed on a place's file: each by whom it is for, and by nobody else. */
export async function onVisitPlace(
  { way, subject: id }: ActionOf<'visit-place'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const [subject, roster] = await Promise.all([world.store.subject(id), readRoster(world)]);
  if (!subject) return toast(FILE_GONE, 'warning');
  const { openId } = click.who;
  const why = whyNotAt(way, subject, openId, roster, world);
  if (why) return toast(why, 'warning');
  const isAsked = way === 'self' && listFor(way, subject, [], world.catalogue) === undefined;
  if (way === 'walk' || way === 'home' || isAsked)
    return openedForm({ form: `visit-${way}`, subject: subject.id }, click, world);
  const begins = await beginAtFile({ way, subject }, openId, roster, world);
  if ('why' in begins) return toast(begins.why, 'warning');
  return way === 'service' ? begun(begins.begun, click, world) : handed(begins.begun, click, roster, world);
}

/**
 * The owner's own list, on a page of its own or, where owners can open none, on paper: it is handed over, and nobody of the
 * office ticks it.
 */
async function handed(own: Begun, click: Click, roster: Roster, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const command = { do: 'begin' as const, ...own };
  const actor = personOf(openId, roster);
  const acted = await actVisit({ found: undefined, command, actor, key: click.key, seen: null, roster }, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  if (world.config.publicUrl === '')
    return {
      changes: acted.changes,
      says: [...acted.says, { kind: 'visit-paper', id: world.newId(), visit: acted.next.id, openId }],
      answer: { toast: { type: 'success', content: `自查单${TO_OWN_CHAT}，打印给店家` } },
    };
  return {
    changes: acted.changes,
    says: [...acted.says, { kind: 'visit-owner-page', id: world.newId(), visit: acted.next.id, openId }],
    answer: { toast: { type: 'success', content: `店家的自查页${TO_OWN_CHAT}` } },
  };
}

/** A 走访, a look into a home or the owner's list was filled in: what comes of it, in one write. */
export async function submittedAt(
  { form, subject: id }: Extract<VisitAsk, { subject: string }>,
  values: Values,
  click: Click,
  world: World,
): Promise<Reaction> {
  const [subject, roster] = await Promise.all([world.store.subject(id), readRoster(world)]);
  if (!subject) return toast(FILE_GONE, 'warning');
  if (form === 'visit-self') {
    const begins = await beginAtFile(
      { way: 'self', subject, named: wordsIn(values.list) },
      click.who.openId,
      roster,
      world,
    );
    return 'why' in begins ? toast(begins.why, 'warning') : handed(begins.begun, click, roster, world);
  }
  return form === 'visit-walk'
    ? walked(subject, values, click, roster, world)
    : enteredHome(subject, wordsIn(values.agreed), click, roster, world);
}

async function walked(
  subject: InspectedSubject,
  values: Values,
  click: Click,
  roster: Roster,
  world: World,
): Promise<Reaction> {
  const read = walkedIn(values, subject, world);
  if (typeof read === 'string') return toast(read, 'warning');
  const begins = await beginAtFile({ way: 'walk', subject, walked: read }, click.who.openId, roster, world);
  if ('why' in begins) return toast(begins.why, 'warning');
  const outcome = await begun(begins.begun, click, world);
  if (outcome.changes.length === 0) return outcome;
  const [bundle] = subject.bundles;
  const report =
    read.went === 'case' && bundle
      ? await openBundleReport({ do: 'report-bundle', bundle, subject: subject.id }, click, world, read.saw)
      : undefined;
  const told: Reaction = {
    changes: [],
    says: noted(read, subject, begins.begun.id, click.who.openId, roster, world),
    answer: { toast: { type: 'success', content: '记在这一家的档案里了' } },
  };
  return together(outcome, told, ...(report ? [report] : []));
}

/** The note for a department, in its duty chat; where it has none, to those who work there, else to the next in line. */
function noted(
  { saw, advised, department }: Walked,
  { name, place }: InspectedSubject,
  visit: string,
  by: OpenId,
  roster: Roster,
  world: World,
): Outgoing[] {
  if (department === null) return [];
  const words = `走访看到：${name}（${place.detail}）${saw}${advised ? '；当面劝过了' : ''}。${personOf(by, roster).name}记的（${visit}），请看看，要办就立事件。`;
  // A body of the district that has nobody here is heard for by the section that takes in for it.
  const own = [department, world.catalogue.department(department)?.intake ?? department];
  const [where = []] = own
    .map((id) => dutyChatOr(id, [...roster.workersOf(id), ...roster.headsOf(id)], roster))
    .filter((targets) => targets.length > 0);
  const heard = { notice: 'walked', group: `${visit}/walked`, department };
  return mustHear({ ...heard, view: { view: 'words', words }, about: visit }, where, roster, world);
}

/** With consent the list begins; without it nobody goes in, and that is what is kept. */
async function enteredHome(
  subject: InspectedSubject,
  agreed: string,
  click: Click,
  roster: Roster,
  world: World,
): Promise<Reaction> {
  if (!['tenant', 'landlord', 'nobody'].includes(agreed)) return toast(AGREED_MISSING, 'warning');
  const { openId } = click.who;
  const begins = await beginAtFile({ way: 'home', subject }, openId, roster, world);
  if ('why' in begins) return toast(begins.why, 'warning');
  const consent = agreed === 'tenant' ? '租客同意了，进去看' : '房东同意了，屋里没人住，进去看';
  if (agreed !== 'nobody') return begun({ ...begins.begun, before: [consent, ...begins.begun.before] }, click, world);
  const actor = personOf(openId, roster);
  const command = { do: 'begin' as const, ...begins.begun };
  const started = await actVisit({ found: undefined, command, actor, key: click.key, seen: null, roster }, world);
  if (started.kind === 'refused') return toast(started.why, 'warning');
  const ended = await actVisit(
    {
      found: started.next,
      command: { do: 'not-done', why: 'refused' },
      actor,
      key: `${click.key}/no`,
      seen: null,
      roster,
    },
    world,
  );
  if (ended.kind === 'refused') return toast(ended.why, 'warning');
  return {
    changes: [...started.changes, ...ended.changes],
    says: [...started.says, ...ended.says],
    answer: { toast: { type: 'success', content: '记上了：没同意，没有进去' } },
  };
}
