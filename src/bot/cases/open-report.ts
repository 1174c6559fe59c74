import type { ActionOf } from '../../../cards/actions.ts';
import { typed } from '../../brands.ts';
import { circumstanceIn } from '../../understanding/circumstance.ts';
import { REMEMBERED } from '../../understanding/heard.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { pressed } from '../core/press.ts';
import { nothing, type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { DraftBody } from '../ports/forms.ts';
import type { Click } from '../ports/incoming.ts';
import type { Question } from '../ports/questions.ts';
import type { World } from '../ports/world.ts';
import { broughtAlong } from './brought-along.ts';
import { collecting } from './collecting.ts';
import { whereSaid } from './where-said.ts';

/** So many of the latest questions are looked through for where it is. */
const LATELY = 6;

type Opening = ActionOf<'report' | 'settle'>;

/** 上报 or 当场已处理 pressed, which is kept: the form goes to the presser's own chat, the question preset. */
export async function openReport(action: Opening, click: Click, world: World): Promise<Reaction> {
  const { question, matter } = action;
  const found = matter ? world.catalogue.matter(matter) : undefined;
  // Before anything is typed: it would be refused once it is filled in.
  if (matter && found?.status !== '在用') return toast('这一项已不在清单里，请把看到的再说一遍，重新查。', 'warning');
  return together(
    pressed(action, click, world, { question, matter, matterHash: found?.hash }),
    await formOf(action, click, world),
    toast(`表单${TO_OWN_CHAT}，填好提交`),
  );
}

/** The form of the next of several concerns once the one before is reported or followed; nothing after the last. */
export async function nextReport(body: DraftBody, click: Click, world: World): Promise<Reaction> {
  if (body.form !== 'report') return nothing;
  const [matter, ...rest] = (body.rest ?? []).filter((id) => world.catalogue.matter(id)?.status === '在用');
  return matter ? formOf({ do: 'report', question: body.question, matter, rest }, click, world) : nothing;
}

/** What was said of this matter: of several concerns its own words. */
function saidOf({ words, outcome }: Question, matter: string | undefined, { understand }: World): string {
  const wanted = outcome === 'several' ? understand({ words: typed(words), before: [] }) : undefined;
  const parts = wanted?.want === 'several' ? wanted.parts.filter((part) => 'matter' in part) : [];
  const own =
    parts.find((part) => part.matter === matter) ?? parts.find(({ also }) => matter && also?.includes(matter));
  return own?.words ?? words;
}

/** What says only where, what is asked of a matter, or which of several is meant, does not say what is wrong. */
const TELLS_NOTHING: readonly Question['outcome'][] = ['place', 'section', 'ask'];

/** The question that says what is wrong: the one answered, else what was asked of the same matter before it. */
function tellingOf(asked: Question | undefined, matter: string | undefined, lately: readonly Question[]) {
  if (!asked || !TELLS_NOTHING.includes(asked.outcome)) return asked;
  const told = lately.find(
    ({ outcome, matter: id, state }) =>
      matter !== undefined &&
      !TELLS_NOTHING.includes(outcome) &&
      (id === matter || state.each?.some((one) => one.includes(matter))),
  );
  return told ?? (asked.outcome === 'section' ? asked : undefined);
}

/** The form of what is to be reported or was settled, to somebody's own chat, preset by what was said. */
export async function formOf(
  action: Opening,
  { who: { openId }, chatId }: Pick<Click, 'who' | 'chatId'>,
  world: World,
): Promise<Reaction> {
  const { do: form, question, matter } = action;
  const since = world.now() - REMEMBERED;
  const [asked, lately, roster] = await Promise.all([
    question ? world.store.question(question) : undefined,
    world.store.askedLately(chatId, openId, since, LATELY),
    readRoster(world),
  ]);
  const id = world.newId();
  const where = whereSaid(asked, matter, lately, roster);
  const about = tellingOf(asked, matter, lately);
  const words = about ? saidOf(about, matter, world) : '';
  const found = matter ? world.catalogue.matter(matter) : undefined;
  const circumstance = found && circumstanceIn(words, found, world.catalogue)?.when;
  const rest = action.do === 'report' ? action.rest : undefined;
  const body: DraftBody = { form, question, matter, rest, noneFits: !matter, words, where, circumstance };
  const along = await broughtAlong(openId, id, world);
  return {
    changes: [
      { kind: 'draft', draft: { id, openId, at: world.now(), body } },
      ...along.changes,
      collecting(openId, id, world),
    ],
    says: [
      { kind: 'send', to: { openId }, view: { view: 'report-form', draft: id, openId }, about: id },
      ...along.says,
    ],
  };
}
