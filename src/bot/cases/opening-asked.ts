import { type OpeningShown, reportAsks, settleAsks } from '../../cases/commands/opening/opening-forms.ts';
import type { Field } from '../../forms/field.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Draft, OpeningBody } from '../ports/forms.ts';
import type { World } from '../ports/world.ts';

type Opening = Draft & { body: OpeningBody };

/** What the form of 上报 or 当场已处理 shows: the reporter's own 小区 first. */
export function openingAsked(
  { id, openId, body }: Opening,
  roster: Roster,
  { catalogue }: Pick<World, 'catalogue'>,
): OpeningShown {
  const grants = roster.grantsOf(openId);
  const community = grants.find((grant) => grant.community)?.community;
  const own = grants.find((grant) => grant.estate)?.estate ?? undefined;
  const estates = [...roster.places()].sort(
    (a, b) => Number(b.community === community) - Number(a.community === community),
  );
  return {
    draft: id,
    matter: body.matter ? catalogue.matter(body.matter) : undefined,
    words: body.words,
    estates: estates.map(({ name, community: of }) => ({
      value: name,
      label: name.includes(of.replace('社区', '')) ? name : `${name}（${of}）`,
    })),
    estate: own ?? (community ? estates.find((estate) => estate.community === community)?.name : undefined),
    rostered: grants.length > 0,
  };
}

/** Its fields, so that what is wrong is said by the sentence of the field it is wrong in. */
export function openingFields(opening: Opening, roster: Roster, world: Pick<World, 'catalogue'>): Field[] {
  const shown = openingAsked(opening, roster, world);
  const { fields, more } = opening.body.form === 'report' ? reportAsks(shown) : settleAsks(shown);
  return [...fields, ...more];
}
