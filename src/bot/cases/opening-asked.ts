import { type OpeningShown, reportAsks, settleAsks } from '../../cases/commands/opening/opening-forms.ts';
import type { Case } from '../../cases/record/case.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Field } from '../../forms/field.ts';
import type { Estate, Roster } from '../../roster/roster.ts';
import { partWays } from '../../understanding/circumstance.ts';
import { withoutGeneral } from '../../understanding/general.ts';
import { type PlaceSaid, placeIn } from '../../understanding/place/place-in.ts';
import type { BundleBody, Draft, OpeningBody } from '../ports/forms.ts';
import type { World } from '../ports/world.ts';
import { lastPlaces } from './places-of.ts';

type Opening = Draft & { body: OpeningBody };

/** Where the words of a form say it is; words that are a place and nothing else are it, whatever they look like. */
function placeSaid({ where, words }: OpeningBody, roster: Roster): PlaceSaid {
  const said = placeIn(where?.words ?? words, roster.places());
  const rest = where?.only ? where.words.replace(said.estate ?? '', '').trim() : '';
  const { detail } = said;
  const left = (detail?.split(' ') ?? []).reduce((of, piece) => of.replace(piece, ''), rest);
  if (detail && withoutGeneral(left) === '') return said;
  return { ...said, detail: cutTo(rest, 100) || detail };
}

/**
 * What the form of 上报 or 当场已处理 shows: where the words say it is, else the reporter's own 小区 first, with the last places
 * to pick.
 */
export function openingAsked(
  { id, openId, body }: Opening,
  roster: Roster,
  { catalogue }: Pick<World, 'catalogue'>,
  lately: readonly Case[],
): OpeningShown {
  const matter = body.matter ? catalogue.matter(body.matter) : undefined;
  const said = placeSaid(body, roster);
  const grants = roster.grantsOf(openId);
  const community = grants.find((grant) => grant.community)?.community;
  const own = grants.find((grant) => grant.estate)?.estate ?? undefined;
  const nearness = (one: Estate) =>
    Number(one.name === said.estate) * 4 +
    Number(said.near.includes(one.name)) * 2 +
    Number(one.community === community);
  const estates = [...roster.places()].sort((a, b) => nearness(b) - nearness(a));
  // Another estate than the one that was said never stands there.
  const usual = own ?? (community ? estates.find((estate) => estate.community === community)?.name : undefined);
  return {
    draft: id,
    matter,
    words: body.words,
    estates: estates.map(({ name, community: of }) => ({
      value: name,
      label: name.includes(of.replace('社区', '')) ? name : `${name}（${of}）`,
    })),
    estate: said.estate ?? (said.named ? undefined : said.near.length === 1 ? said.near[0] : usual),
    detail: said.detail,
    shop: said.shop,
    asksCircumstance: partWays(matter?.lead.depends?.options ?? []),
    circumstance: body.circumstance,
    recent: said.detail || said.named ? [] : lastPlaces(lately, openId),
    rostered: grants.length > 0,
  };
}

/** Its fields, so that what is wrong is said by the sentence of the field it is wrong in. */
export function openingFields(opening: Opening, roster: Roster, world: Pick<World, 'catalogue'>): Field[] {
  const shown = openingAsked(opening, roster, world, []);
  const { fields, more } = opening.body.form === 'report' ? reportAsks(shown) : settleAsks(shown);
  return [...fields, ...more];
}

/** What a bundle's form says of where it is, as any form that opens a case says it. */
export const placeOnly = ({ words, where }: BundleBody): OpeningBody => ({
  form: 'report',
  noneFits: false,
  words,
  where,
});
