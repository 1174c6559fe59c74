import type { ActionOf } from '../../../cards/actions.ts';
import { REMEMBERED } from '../../understanding/heard.ts';
import { pressed } from '../core/press.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Draft } from '../ports/forms.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { asks } from './asks-anew.ts';
import { collecting } from './collecting.ts';
import { broughtAlong } from './open-report.ts';
import { whereSaid } from './where-said.ts';

/** So many of the latest questions are looked through for where it is. */
const LATELY = 6;

/** 报一个问题 pressed on a bundle's card, which is kept: its form goes to the presser's own chat. */
export async function openBundleReport(
  action: ActionOf<'report-bundle'>,
  click: Click,
  world: World,
  /** What was seen already, in words. */
  saw = '',
): Promise<Reaction> {
  const bundle = world.catalogue.bundle(action.bundle);
  if (!bundle) return toast('这一件事已不在清单里。', 'warning');
  const { openId } = click.who;
  const [asked, lately, roster, place] = await Promise.all([
    action.question ? world.store.question(action.question) : undefined,
    world.store.askedLately(click.chatId, openId, world.now() - REMEMBERED, LATELY),
    readRoster(world),
    action.subject ? world.store.subject(action.subject) : undefined,
  ]);
  const id = world.newId();
  // 「出租房归谁管」 says nothing of what is wrong there.
  const words = asked && !asks(asked.words) ? asked.words : saw;
  const body: Draft['body'] = {
    form: 'bundle',
    bundle: bundle.id,
    question: action.question,
    words,
    where: place ? { words: place.place.detail, only: true } : whereSaid(asked, undefined, lately, roster),
    subject: place?.id,
    object: place?.name,
  };
  return together(pressed(action, click, world, { question: action.question }), {
    changes: [
      { kind: 'draft', draft: { id, openId, at: world.now(), body } },
      ...(await broughtAlong(openId, id, world)),
      collecting(openId, id, world),
    ],
    says: [{ kind: 'send', to: { openId }, view: { view: 'report-form', draft: id, openId }, about: id }],
    answer: { toast: { type: 'info', content: '表单发到你和我的私聊了，选好看到的就提交' } },
  });
}
