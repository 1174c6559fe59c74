import type { Place } from '../../cases/record/case.ts';
import { wordsIn, wordsOrNull } from '../../forms/values.ts';
import { partWays } from '../../understanding/circumstance.ts';
import type { World } from '../ports/world.ts';
import type { SubmittedOpening } from './opening.ts';

/** What a filled-in report asks for, not yet parsed. */
export function reportFields(
  { draft: { body }, values }: Pick<SubmittedOpening, 'draft' | 'values'>,
  place: Place,
  photos: string[],
  { catalogue }: World,
): unknown {
  const matter = catalogue.matter(body.matter ?? '');
  const asked = matter?.asks ?? [];
  const options = matter?.lead.depends?.options ?? [];
  // What comes to the same was not asked, and is not left open for that.
  const same = partWays(options) ? null : (options[0]?.when ?? null);
  // A form that lies open from before asked for the shop apart.
  const object = wordsOrNull(values.object) ?? wordsOrNull(values.ask_shopName);
  const phone = wordsOrNull(values.phone);
  const wantsReply = values.wantsReply === true || wordsIn(values.wantsReply) === 'yes';
  return {
    do: 'report',
    place,
    object,
    photos,
    matterId: body.matter ?? null,
    noneFits: body.noneFits,
    circumstance: wordsOrNull(values.circumstance) ?? same,
    urgent: values.urgent === true,
    description: wordsIn(values.description),
    asks: Object.fromEntries(
      asked.flatMap(({ key }) => {
        const said = wordsIn(values[`ask_${key}`]);
        return said && said !== object ? [[key, said]] : [];
      }),
    ),
    onBehalf: phone || wantsReply ? { phone, wantsReply } : null,
    reportedPerson: values.reportedPerson === true,
    joinsGroup: values.joinsGroup === true,
    origin: {
      source: wordsIn(values.source) || '现场发现',
      outsideNumber: wordsOrNull(values.outsideNumber),
      outsideDue: null,
    },
  };
}
