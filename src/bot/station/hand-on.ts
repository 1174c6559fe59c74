import { draftId } from '../../../cards/ids.ts';
import type { HandedOn } from '../../../cards/station/problem-card.ts';
import type { DraftId, OpenId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { OPEN_STATES, STATE_WORDS } from '../../cases/record/state.ts';
import { collecting } from '../cases/collecting.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { DraftBody } from '../ports/forms.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

/** What a case is opened of: words, where, and the matter or bundle they were sorted to. */
type Handed = { words: string; where: string | null; matter: string | null; bundle: string | null };

const bodyOf = ({ words, where, matter, bundle }: Handed): DraftBody => {
  const at = where === null ? undefined : { words: where, only: true };
  return bundle === null
    ? { form: 'report', matter: matter ?? undefined, noneFits: matter === null, words, where: at }
    : { form: 'bundle', bundle, words, where: at };
};

type HandingOn = {
  handed: Handed;
  /** The form that was opened of it before. */
  before: string | null;
  openId: OpenId;
  /** What its pictures are kept under, where it has any. */
  photos?: string;
};

const ALREADY = '已经上报了，点「看事件」看办到哪一步';

/**
 * The form of a case, filled in beforehand, in the presser's own chat; pictures under `photos` go along. What it becomes it says
 * itself. One record becomes one case: a form that lies open is shown again, another person's is closed for the one opened now.
 */
export async function handOn(
  { handed, before, openId, photos }: HandingOn,
  world: World,
): Promise<{ draft: DraftId; reaction: Reaction } | Reaction> {
  const found = before === null ? undefined : await world.store.draft(draftId.parse(before));
  if (CaseId.safeParse(found?.result).success) return toast(ALREADY, 'warning');
  const open = found && found.usedAt === undefined ? found : undefined;
  if (open?.openId === openId) return { draft: open.id, reaction: shown(open.id, openId, [], world) };
  const id = world.newId();
  const from = photos === undefined ? undefined : draftId.parse(photos);
  const known = from === undefined ? [] : (await world.store.photosOf(from)).map((one) => one.id);
  const at = world.now();
  const changes: Change[] = [
    { kind: 'draft', draft: { id, openId, at, body: bodyOf(handed) } },
    ...(open ? [{ kind: 'draft-used' as const, id: open.id, at, result: '这张不用了，别人另开了一张' }] : []),
    ...(from === undefined ? [] : [{ kind: 'photos-moved' as const, from, to: id, known }]),
  ];
  return { draft: id, reaction: shown(id, openId, changes, world) };
}

const shown = (draft: DraftId, openId: OpenId, changes: Change[], world: World): Reaction => ({
  changes: [...changes, collecting(openId, draft, world)],
  says: [{ kind: 'send', to: { openId }, view: { view: 'report-form', draft, openId }, about: draft }],
  answer: { toast: { type: 'info', content: `表单${TO_OWN_CHAT}，看一遍提交` } },
});

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
