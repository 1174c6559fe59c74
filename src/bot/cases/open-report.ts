import type { ActionOf } from '../../../cards/actions.ts';
import { circumstanceIn } from '../../understanding/circumstance.ts';
import { REMEMBERED } from '../../understanding/heard.ts';
import { pressed } from '../core/press.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Draft } from '../ports/forms.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { broughtAlong } from './brought-along.ts';
import { collecting } from './collecting.ts';
import { whereSaid } from './where-said.ts';

/** So many of the latest questions are looked through for where it is. */
const LATELY = 6;

/** 上报 or 当场已处理 pressed, which is kept: the form goes to the presser's own chat, the question preset. */
export async function openReport(action: ActionOf<'report' | 'settle'>, click: Click, world: World): Promise<Reaction> {
  const { do: form, question, matter } = action;
  const { openId } = click.who;
  const found = matter ? world.catalogue.matter(matter) : undefined;
  // Before anything is typed: it would be refused once it is filled in.
  if (matter && found?.status !== '在用') return toast('这一项已不在清单里，请把看到的再说一遍，重新查。', 'warning');
  const since = world.now() - REMEMBERED;
  const [asked, lately, roster] = await Promise.all([
    question ? world.store.question(question) : undefined,
    world.store.askedLately(click.chatId, openId, since, LATELY),
    readRoster(world),
  ]);
  const id = world.newId();
  const where = whereSaid(asked, matter, lately, roster);
  // A mere place says nothing of what is wrong there; what was asked of the matter right before does.
  const about = asked?.outcome === 'place' ? lately.find((one) => matter && one.matter === matter) : asked;
  const words = about?.words ?? '';
  const circumstance = found && circumstanceIn(words, found, world.catalogue)?.when;
  const body: Draft['body'] = { form, question, matter, noneFits: !matter, words, where, circumstance };
  const matterHash = found?.hash;
  const along = await broughtAlong(openId, id, world);
  return together(pressed(action, click, world, { question, matter, matterHash }), {
    changes: [
      { kind: 'draft', draft: { id, openId, at: world.now(), body } },
      ...along.changes,
      collecting(openId, id, world),
    ],
    says: [
      { kind: 'send', to: { openId }, view: { view: 'report-form', draft: id, openId }, about: id },
      ...along.says,
    ],
    answer: { toast: { type: 'info', content: '表单发到你和我的私聊了，填好提交' } },
  });
}
