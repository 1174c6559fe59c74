import type { ActionOf } from '../../../cards/actions.ts';
import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import type { OpenId } from '../../brands.ts';
import { bundlesOf } from '../../inspections/subjects/archive.ts';
import type { InspectedSubject } from '../../inspections/subjects/subject.ts';
import { sightOf } from '../../inspections/subjects/who-sees.ts';
import type { Roster } from '../../roster/roster.ts';
import { REMEMBERED } from '../../understanding/heard.ts';
import { placeIn } from '../../understanding/place/place-in.ts';
import { shopIn } from '../../understanding/place/shop.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { pressed } from '../core/press.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Draft } from '../ports/forms.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { asks } from './asks-anew.ts';
import { broughtAlong } from './brought-along.ts';
import { collecting } from './collecting.ts';
import { whereSaid } from './where-said.ts';

/** So many of the latest questions are looked through for where it is. */
const LATELY = 6;

/** So many files are looked through for one of a name. */
const NAMED = 5;

/**
 * The file of the place that words name, where there is one such alone of this kind, its reporter sees it and the words say no
 * other estate; what is reported then stands there.
 */
async function fileSaid(
  words: string,
  bundle: Bundle,
  openId: OpenId,
  roster: Roster,
  { store, catalogue }: World,
): Promise<InspectedSubject | undefined> {
  const shop = shopIn(words);
  const { estate, detail } = placeIn(words, roster.places());
  const name = shop?.named ? shop.text : detail;
  if (!name) return undefined;
  const found = await store.subjectsFound(name, NAMED);
  const community = estate === undefined ? undefined : roster.placeNamed(estate)?.community;
  const [only, ...others] = found.filter(
    (one) =>
      (one.name === name || words.includes(one.name)) &&
      one.state === 'open' &&
      one.bundles.includes(bundle.id) &&
      (community === undefined || one.place.community === null || one.place.community === community) &&
      sightOf(roster.grantsOf(openId), one, bundlesOf(one, catalogue)) !== 'nothing',
  );
  return others.length === 0 ? only : undefined;
}

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
  const [asked, lately, roster, file] = await Promise.all([
    action.question ? world.store.question(action.question) : undefined,
    world.store.askedLately(click.chatId, openId, world.now() - REMEMBERED, LATELY),
    readRoster(world),
    action.subject ? world.store.subject(action.subject) : undefined,
  ]);
  const place = file ?? (asked && (await fileSaid(asked.words, bundle, openId, roster, world)));
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
    facts: action.facts,
  };
  const along = await broughtAlong(openId, id, world);
  return together(pressed(action, click, world, { question: action.question }), {
    changes: [
      { kind: 'draft', draft: { id, openId, at: world.now(), body } },
      ...along.changes,
      collecting(openId, id, world),
    ],
    says: [
      { kind: 'send', to: { openId }, view: { view: 'report-form', draft: id, openId }, about: id },
      ...along.says,
    ],
    answer: { toast: { type: 'info', content: `表单${TO_OWN_CHAT}，选好看到的就提交` } },
  });
}
