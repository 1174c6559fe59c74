import type { ActionOf } from '../../../cards/actions.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { leftOut } from '../../forms/left-out.ts';
import { type Values, wordsIn } from '../../forms/values.ts';
import { subjectOfVisit } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import type { VisitAsk } from '../../visits/ask.ts';
import type { Command } from '../../visits/commands.ts';
import type { Visit } from '../../visits/visit.ts';
import { valuesOf } from '../core/form-values.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { VISIT_FORMS } from './forms.ts';
import { mayAnswer } from './may-answer.ts';
import { begun } from './on-begin.ts';
import { submittedAt } from './on-place.ts';
import { beginOwn } from './own-list.ts';
import { ownVisit } from './pressed.ts';

type AskOf<Key extends string> = Extract<VisitAsk, Record<Key, string>>;
type Submitted = {
  values: Values;
  click: Click;
  roster: Roster;
  world: World;
  draft: ActionOf<'visit-submit'>['draft'];
  /** The form was used: what its card becomes. */
  used(result: string, show: View, content?: string): Reaction;
};

/** A form of a visit was submitted: once; a refusal is a toast, and nothing typed is lost. */
export async function onVisitSubmit(
  { draft: id }: ActionOf<'visit-submit'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const [draft, roster] = await Promise.all([world.store.visitDraft(id), readRoster(world)]);
  const { openId } = click.who;
  if (!draft) return toast('这张表单找不到了，请重新打开。', 'warning');
  if (draft.openId !== openId) return toast('这张表单是别人打开的，请自己点一次按钮。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`);
  const used: Submitted['used'] = (result, show, content = '记上了') => ({
    changes: [{ kind: 'draft-used', id, at: world.now(), result }],
    says: [],
    answer: { toast: { type: 'success', content }, show },
  });
  const submitted = { values: valuesOf(click.form ?? {}), click, roster, world, draft: id, used };
  const { ask } = draft;
  if ('subject' in ask) return atPlace(ask, submitted);
  return 'list' in ask ? ofParts(ask, submitted) : ofVisit(ask, submitted);
}

async function atPlace(ask: AskOf<'subject'>, { values, click, world, used }: Submitted): Promise<Reaction> {
  const outcome = await submittedAt(ask, values, click, world);
  if (outcome.changes.length === 0) return outcome;
  const content = outcome.answer?.toast?.content ?? '';
  return together(outcome, used(content, { view: 'form-done', title: '记上了', words: content }, content));
}

/** A look through common parts begins. */
async function ofParts(ask: AskOf<'list'>, submitted: Submitted): Promise<Reaction> {
  const { values, click, roster, world, used } = submitted;
  const { openId } = click.who;
  const wrong = leftOut(VISIT_FORMS[ask.form].fields({ visit: undefined, ask, openId, roster, world }), values);
  if (wrong) return toast(wrong, 'warning');
  const where = { list: ask.list, estate: wordsIn(values.estate), detail: cutTo(wordsIn(values.detail), 60) };
  const begins = await beginOwn(where, openId, roster, world);
  if ('why' in begins) return toast(begins.why, 'warning');
  const outcome = await begun(begins.begun, click, world);
  if (outcome.changes.length === 0) return outcome;
  const { id } = begins.begun;
  return together(
    outcome,
    used(id, { view: 'form-done', title: '开始了', words: `${id} ${where.detail}，卡片在下面` }),
  );
}

async function ofVisit(ask: AskOf<'visit'>, submitted: Submitted): Promise<Reaction> {
  const { values, click, roster, world, draft, used } = submitted;
  const { openId } = click.who;
  const own = await ownVisit(ask.visit, openId, world);
  if ('instead' in own) return own.instead;
  const { visit: found } = own;
  const form = VISIT_FORMS[ask.form];
  const asking = { visit: found, ask, openId, roster, world };
  const wrong = leftOut(form.fields(asking), values);
  if (wrong) return toast(wrong, 'warning');
  const command = form.command(values, asking);
  if (typeof command === 'string') return toast(command, 'warning');
  const allowed = mayAnswer(found, command, openId, roster, world);
  if (!allowed.may) return toast(allowed.why, 'warning');
  const actor = personOf(openId, roster);
  const acted = await actVisit({ found, command, actor, key: `draft:${draft}`, seen: null, roster }, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const says = [...acted.says, ...shownToNew(found, command)];
  return together({ changes: acted.changes, says }, used(found.id, after(found, command, openId)));
}

/** Whoever comes to a visit has its card. */
function shownToNew({ id }: Visit, command: Command): Outgoing[] {
  if (command.do !== 'join' && command.do !== 'step-aside') return [];
  const { openId } = command.officer;
  const view = { view: 'visit' as const, visit: id, openId };
  return [{ kind: 'send', to: { openId }, view, subject: subjectOfVisit(id), about: id }];
}

/** What the form becomes. */
function after({ id, name }: Visit, command: Command, openId: Click['who']['openId']): View {
  if (command.do === 'step-aside')
    return { view: 'form-done', title: '回避了', words: `${name}换${command.officer.name}去查，您不用去了` };
  return { view: command.do === 'sign' ? 'visit-told' : 'visit', visit: id, openId };
}
