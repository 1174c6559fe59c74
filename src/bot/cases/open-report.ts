import type { ActionOf } from '../../../cards/actions.ts';
import type { Reaction } from '../core/reaction.ts';
import type { Draft } from '../ports/forms.ts';
import type { Click } from '../ports/incoming.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { COLLECTING, collecting, targetOf } from './collecting.ts';

/** 上报 or 当场已处理 pressed: the form goes to the presser's own chat, the question preset. */
export async function openReport(
  { do: form, question, matter }: ActionOf<'report' | 'settle'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const [asked, place, held] = await Promise.all([
    question ? world.store.question(question) : undefined,
    world.store.placeSent(openId, world.now() - COLLECTING),
    world.store.collecting(openId, world.now()),
  ]);
  const id = world.newId();
  const body: Draft['body'] = { form, question, matter, noneFits: !matter, words: asked?.words ?? '', place };
  const holding = held && targetOf(held).draftId;
  const isHold = holding && (await world.store.draft(holding))?.body.form === 'hold';
  // Pictures that were sent before they belonged to anything are of what is reported now.
  const brought: Change[] = isHold ? [{ kind: 'photos-moved', from: holding, to: id }] : [];
  return {
    changes: [
      { kind: 'draft', draft: { id, openId, at: world.now(), body } },
      ...brought,
      collecting(openId, id, world),
    ],
    says: [{ kind: 'send', to: { openId }, view: { view: 'report-form', draft: id, openId }, about: id }],
    answer: { toast: { type: 'info', content: '表单发到你和我的私聊了，填好提交' } },
  };
}
