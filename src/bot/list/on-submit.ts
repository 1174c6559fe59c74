import type { ActionOf } from '../../../cards/actions.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { leftOut } from '../../forms/left-out.ts';
import { pickedOrNull, type Values, wordsIn } from '../../forms/values.ts';
import type { AskOf } from '../../list/proposals/ask.ts';
import { seatsLeft } from '../../list/proposals/open-steps.ts';
import { ProposalId } from '../../list/proposals/proposal.ts';
import { SHORT } from '../../list/proposals/short/short.ts';
import { STEP_FORMS } from '../../list/proposals/step-forms.ts';
import { redact } from '../../redaction/redact.ts';
import { valuesOf } from '../core/form-values.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { ProposalDraft } from '../ports/proposals.ts';
import type { World } from '../ports/world.ts';
import { picked } from './desk/on-desk.ts';
import { begun, revised, type Submitted } from './drafted.ts';
import { shownOf } from './form-card.ts';
import { standingOf } from './standing.ts';
import { GONE, stepped } from './stepped.ts';
import { tried } from './try.ts';

type SubmittedOf<Ask> = Omit<Submitted, 'draft'> & { draft: ProposalDraft & { ask: Ask } };

/** A form of the list's care was submitted: it does what it asks for, once. A refusal is a toast, and nothing typed is lost. */
export async function onProposalSubmit(
  { draft: id }: ActionOf<'proposal-submit'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const [draft, roster] = await Promise.all([world.store.proposalDraft(id), readRoster(world)]);
  if (!draft) return toast('这张表单找不到了，请重新打开。', 'warning');
  if (draft.openId !== click.who.openId) return toast('这张表单是别人打开的，请自己点一次按钮。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`);
  const submitted: Submitted = { draft, values: valuesOf(click.form ?? {}), roster, click, world };
  const { ask } = draft;
  const shown = await shownOf(ask, click.who.openId, world);
  const wrong = shown && leftOut(shown.fields, submitted.values);
  if (wrong) return toast(wrong, 'warning');
  switch (ask.form) {
    case 'proposal-step':
      return step({ ...submitted, draft: { ...draft, ask } });
    case 'proposal-edit':
      return edit({ ...submitted, draft: { ...draft, ask } });
    case 'proposal-word':
      return word({ ...submitted, draft: { ...draft, ask } });
    case 'proposal-opinion':
      return opinion({ ...submitted, draft: { ...draft, ask } });
    case 'list-workbook':
      return workbook({ ...submitted, draft: { ...draft, ask } });
    case 'waiting-pick':
      return picked(ask, submitted);
    case 'proposal-try':
      return tried(ask, wordsIn(submitted.values.words), click, world);
  }
}

/** What was typed, without phones and numbers: several people read it. */
const redacted = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value]),
  );

async function step({ draft, values, roster, click, world }: SubmittedOf<AskOf<'proposal-step'>>): Promise<Reaction> {
  const { proposal, step: name, seen } = draft.ask;
  const found = await world.store.proposal(proposal);
  if (!found) return GONE();
  const { departments } = standingOf(click.who.openId, roster);
  const asking = { p: found, seats: seatsLeft(found, departments), today: dayOf(world.now()), ...world.catalogue };
  const command = STEP_FORMS[name].command(redacted(values), asking);
  if (typeof command === 'string') return toast(command, 'warning');
  // What others answered meanwhile takes nothing from one's own answer.
  return stepped({ found, command, seen: name === 'answer' ? null : seen, roster, draft: draft.id }, click, world);
}

async function edit(submitted: SubmittedOf<AskOf<'proposal-edit'>>): Promise<Reaction> {
  const { draft, values, world } = submitted;
  const { about, short, revises } = draft.ask;
  const matter = world.catalogue.matter(about);
  if (!matter) return toast('这一项已不在清单里。', 'warning');
  const edits = SHORT[short].edits(values, matter, world.catalogue);
  if (typeof edits === 'string') return toast(edits, 'warning');
  const why = redact(wordsIn(values.why));
  if (!revises) return begun({ about, edits, suggestion: null, department: null, why }, submitted);
  return revised(revises, { edits, why }, submitted);
}

/** What a workbook changes becomes a proposal, or what a proposal that waits for its edits was missing. */
async function workbook(submitted: SubmittedOf<AskOf<'list-workbook'>>): Promise<Reaction> {
  const { draft, values } = submitted;
  const { about, edits } = draft.ask;
  const why = redact(wordsIn(values.why));
  const into = ProposalId.safeParse(pickedOrNull(values.into)).data;
  if (!into) return begun({ about, edits, suggestion: null, department: null, why }, submitted);
  return revised(into, { edits, why }, submitted);
}

function word(submitted: SubmittedOf<AskOf<'proposal-word'>>): Promise<Reaction> {
  const { draft, values } = submitted;
  const edits = [{ do: 'say-outside' as const, referral: draft.ask.about, saying: wordsIn(values.saying), at: null }];
  const why = redact(wordsIn(values.why)) || '居民这样说';
  return begun({ about: draft.ask.about, edits, suggestion: null, department: null, why }, submitted);
}

async function opinion(submitted: SubmittedOf<AskOf<'proposal-opinion'>>): Promise<Reaction> {
  const { draft, values } = submitted;
  const { about, departments } = draft.ask;
  // Somebody of one department is not asked which.
  const department = departments.find((id) => id === wordsIn(values.department)) ?? departments[0] ?? null;
  const words = redact(wordsIn(values.words));
  const why = redact(wordsIn(values.why));
  return begun({ about, edits: [], suggestion: words, department, why }, submitted);
}
