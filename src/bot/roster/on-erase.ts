import { eraseWords } from '../../cases/privacy/erase.ts';
import { eraseFamily } from '../../cases/privacy/erase-family.ts';
import type { Case } from '../../cases/record/case.ts';
import { isParent } from '../../cases/record/parent.ts';
import type { Values } from '../../forms/values.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import type { Draft, DraftBody } from '../ports/forms.ts';
import type { AskOf, RosterDraft } from '../ports/roster-drafts.ts';
import type { World } from '../ports/world.ts';
import { nameIn } from './admins.ts';
import { done } from './done.ts';
import { given } from './forms.ts';

/** 删除反映人: phone and names go from the case, its timeline, the forms and the question it came from. */
export async function submitErase(
  draft: RosterDraft & { ask: AskOf<'erase'> },
  values: Values,
  roster: Roster,
  key: string,
  world: World,
): Promise<Reaction> {
  const { caseId } = draft.ask;
  const found = await world.store.caseOf(caseId);
  if (!found) return toast('找不到这个事件。', 'warning');
  const names = given(values.names)
    .split(/[、,，;；\s]+/)
    .filter(Boolean);
  if (names.some((name) => [...name].length < 2)) return toast('姓名至少两个字；单独一个字会误删别的内容。', 'warning');
  const by = { openId: draft.openId, name: nameIn(roster, draft.openId) };
  const at = world.now();
  const family = await Promise.all(
    (await familyOf(found, world)).map(async (c) => ({ c, events: await world.store.timeline(c.id) })),
  );
  const erased = eraseFamily(family, { names, by, at, key });
  const drafts = (await Promise.all(family.map(({ c }) => world.store.draftsOf(c.id)))).flat();
  const questions = await questionsOf(drafts, names, world);
  return together(
    done(
      draft,
      by.name,
      {
        kind: 'done',
        changes: erased.map(({ next, events }, n) => ({
          kind: 'erased',
          caseId: next.id,
          events,
          drafts: n > 0 ? [] : drafts.map(({ id, body }) => ({ id, body: eraseBody(body, names) })),
          questions: n > 0 ? [] : questions,
        })),
        what: `删除反映人信息：${caseId}`,
      },
      world,
    ),
    // Under the version that was read: if somebody changed the case meanwhile, all of it is done again.
    {
      changes: erased.map(({ next, said }) => ({ kind: 'case', next, events: [said] })),
      says: erased.map(({ next }) => ({ kind: 'refresh', subject: subjectOf(next.id), about: next.id })),
    },
  );
}

/** A case, and where it is a part of a 总事件 or one itself, all that were reported with it. */
async function familyOf(c: Case, { store }: World): Promise<Case[]> {
  const parent = c.parent ? await store.caseOf(c.parent.id) : isParent(c) ? c : undefined;
  return parent ? [parent, ...(await store.childrenOf(parent.id))] : [c];
}

function eraseBody(body: DraftBody, names: readonly string[]): DraftBody {
  if (body.form === 'case' || body.form === 'hold') return body;
  const filled = Object.entries(body.filled ?? {}).map(([field, value]) => [
    field,
    typeof value === 'string' ? eraseWords(value, names) : value,
  ]);
  return {
    ...body,
    words: eraseWords(body.words, names),
    ...(body.filled ? { filled: Object.fromEntries(filled) } : {}),
  };
}

async function questionsOf(drafts: Draft[], names: readonly string[], world: World) {
  const ids = drafts.flatMap(({ body }) => ('question' in body && body.question ? [body.question] : []));
  const found = await Promise.all(ids.map((id) => world.store.question(id)));
  return found.flatMap((question) => (question ? [{ id: question.id, words: eraseWords(question.words, names) }] : []));
}
