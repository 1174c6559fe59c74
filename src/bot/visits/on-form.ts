import type { ActionOf } from '../../../cards/actions.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { leftOut } from '../../forms/left-out.ts';
import { wordsIn } from '../../forms/values.ts';
import { subjectOfVisit } from '../../outgoing/live-subject.ts';
import { isOfVisit } from '../../visits/visit.ts';
import { valuesOf } from '../core/form-values.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { VISIT_FORMS } from './forms.ts';
import { mayAnswer } from './may-answer.ts';
import { begun } from './on-begin.ts';
import { openedForm, submittedAt } from './on-place.ts';
import { beginOwn, looksAfterParts } from './own-list.ts';
import { GONE, NOT_YOURS } from './pressed.ts';

/** Opens a form of a visit in the presser's own chat, or says why not. */
export async function onVisitForm(
  { visit, form }: ActionOf<'visit-form'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const found = await world.store.visit(visit);
  if (!found) return GONE();
  return isOfVisit(found, click.who.openId) ? openedForm({ form, visit }, click, world) : toast(NOT_YOURS, 'warning');
}

/** A list of common parts: where is asked first. */
export async function onVisitOwn({ list }: ActionOf<'visit-own'>, click: Click, world: World): Promise<Reaction> {
  const roster = await readRoster(world);
  if (!looksAfterParts(click.who.openId, roster)) return toast('公共部位由社区、网格、物业自己看', 'warning');
  return openedForm({ form: 'visit-own', list }, click, world);
}

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
  const values = valuesOf(click.form ?? {});
  const { ask } = draft;
  const used = (result: string, show: View, content = '记上了'): Reaction => ({
    changes: [{ kind: 'draft-used', id, at: world.now(), result }],
    says: [],
    answer: { toast: { type: 'success', content }, show },
  });
  if ('subject' in ask) {
    const outcome = await submittedAt(ask, values, click, world);
    const content = outcome.answer?.toast?.content ?? '';
    return outcome.changes.length === 0
      ? outcome
      : together(outcome, used(content, { view: 'form-done', title: '记上了', words: content }, content));
  }
  const visit = ask.form === 'visit-own' ? undefined : await world.store.visit(ask.visit);
  const wrong = leftOut(VISIT_FORMS[ask.form].fields({ visit, ask, openId, roster, world }), values);
  if (wrong) return toast(wrong, 'warning');
  if (ask.form === 'visit-own') {
    const where = { list: ask.list, estate: wordsIn(values.estate), detail: cutTo(wordsIn(values.detail), 60) };
    const begins = await beginOwn(where, openId, roster, world);
    if ('why' in begins) return toast(begins.why, 'warning');
    const outcome = await begun(begins.begun, click, world);
    if (outcome.changes.length === 0) return outcome;
    return together(
      outcome,
      used(begins.begun.id, {
        view: 'form-done',
        title: '开始了',
        words: `${begins.begun.id} ${where.detail}，卡片在下面`,
      }),
    );
  }
  const found = visit;
  if (!found) return GONE();
  if (!isOfVisit(found, openId)) return toast(NOT_YOURS, 'warning');
  const command = VISIT_FORMS[ask.form].command(values, { visit: found, ask, openId, roster, world });
  if (typeof command === 'string') return toast(command, 'warning');
  const allowed = mayAnswer(found, command, openId, roster, world);
  if (!allowed.may) return toast(allowed.why, 'warning');
  const acted = await actVisit(
    { found, command, actor: personOf(openId, roster), key: `draft:${id}`, seen: null, roster },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const joined =
    command.do === 'join' || command.do === 'step-aside'
      ? [
          {
            kind: 'send' as const,
            to: { openId: command.officer.openId },
            view: { view: 'visit' as const, visit: found.id, openId: command.officer.openId },
            subject: subjectOfVisit(found.id),
            about: found.id,
          },
        ]
      : [];
  const show: View =
    command.do === 'step-aside'
      ? { view: 'form-done', title: '回避了', words: `${found.name}换${command.officer.name}去查，您不用去了` }
      : { view: command.do === 'sign' ? 'visit-told' : 'visit', visit: found.id, openId };
  return together({ changes: acted.changes, says: [...acted.says, ...joined] }, used(found.id, show));
}
