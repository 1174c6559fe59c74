import { draftId } from '../../../cards/ids.ts';
import type { HandedOn } from '../../../cards/station/problem-card.ts';
import type { DraftId, OpenId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { OPEN_STATES, STATE_WORDS } from '../../cases/record/state.ts';
import { collecting } from '../cases/collecting.ts';
import type { Reaction } from '../core/reaction.ts';
import type { DraftBody } from '../ports/forms.ts';
import type { World } from '../ports/world.ts';

/** What a case is opened of: words, where, and the matter or bundle they were sorted to. */
type Handed = { words: string; where: string | null; matter: string | null; bundle: string | null };

const bodyOf = ({ words, where, matter, bundle }: Handed): DraftBody => {
  const at = where === null ? undefined : { words: where, only: true };
  return bundle === null
    ? { form: 'report', matter: matter ?? undefined, noneFits: matter === null, words, where: at }
    : { form: 'bundle', bundle, words, where: at };
};

/** The form of a case, filled in beforehand, in the presser's own chat; pictures under `photos` go along. What it becomes it says itself. */
export async function handOn(
  handed: Handed,
  openId: OpenId,
  world: World,
  photos?: string,
): Promise<{ draft: DraftId; reaction: Reaction }> {
  const id = world.newId();
  const from = photos === undefined ? undefined : draftId.parse(photos);
  const known = from === undefined ? [] : (await world.store.photosOf(from)).map((one) => one.id);
  return {
    draft: id,
    reaction: {
      changes: [
        { kind: 'draft', draft: { id, openId, at: world.now(), body: bodyOf(handed) } },
        ...(from === undefined ? [] : [{ kind: 'photos-moved' as const, from, to: id, known }]),
        collecting(openId, id, world),
      ],
      says: [{ kind: 'send', to: { openId }, view: { view: 'report-form', draft: id, openId }, about: id }],
      answer: { toast: { type: 'info', content: '表单发到你和我的私聊了，看一遍提交' } },
    },
  };
}

/** The case that was made of a form, where it was handed in. */
export async function reportedAs(draft: string | null, { store }: World): Promise<CaseId | undefined> {
  if (draft === null) return undefined;
  return CaseId.safeParse((await store.draft(draftId.parse(draft)))?.result).data;
}

/** What became of the form a problem was handed on by. */
export async function handedOn(draft: string | null, world: World): Promise<HandedOn> {
  if (draft === null) return undefined;
  const id = await reportedAs(draft, world);
  const c = id && (await world.store.caseOf(id));
  return c ? { id: c.id, state: STATE_WORDS[c.state], over: !OPEN_STATES.includes(c.state) } : 'open';
}
