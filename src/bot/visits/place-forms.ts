import { type Element, note } from '../../../cards/elements.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Field } from '../../forms/field.ts';
import { mustPick } from '../../forms/must-pick.ts';
import { nobodyThere, withNobody } from '../../forms/nobody-there.ts';
import { type Values, wordsIn } from '../../forms/values.ts';
import { listsForOwner, saidFirst } from '../../inspections/begins.ts';
import { bundlesOf } from '../../inspections/subjects/archive.ts';
import type { InspectedSubject } from '../../inspections/subjects/subject.ts';
import { redact } from '../../redaction/redact.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Walked } from '../../visits/visit.ts';
import type { World } from '../ports/world.ts';
import { WHICH_MISSING } from './begin-at-file.ts';

const SAW_MISSING = '请写看到什么，如 门口堆了两个液化气瓶';
const WENT_MISSING = '请选接下来怎么办';
export const AGREED_MISSING = '请选谁同意的；没人同意就选「没同意」';

export type PlaceForm = 'visit-walk' | 'visit-home' | 'visit-self';
type Shown = { title: string; subtitle: string; before?: Element[]; fields: Field[]; submit: string };

/** Whom what was seen may be sent to: the bodies that watch such a place by law. */
const watching = (subject: InspectedSubject, { catalogue }: World): string[] => [
  ...new Set(
    bundlesOf(subject, catalogue).flatMap(({ duties }) =>
      duties.flatMap(({ department, power }) => (power === '检查' || power === '街道检查' ? [department] : [])),
    ),
  ),
];

/** What is asked before anything of these begins; what is to be said first stands above it. */
export function placeForm(form: PlaceForm, subject: InspectedSubject, roster: Roster, world: World): Shown {
  if (form === 'visit-home')
    return {
      title: `住户同意入户 · ${subject.name}`,
      subtitle: saidFirst('home').join('。'),
      submit: '记上，开始看',
      fields: [
        mustPick('agreed', '谁同意的', '选谁同意进屋看', AGREED_MISSING, [
          { value: 'tenant', label: '租客同意' },
          { value: 'landlord', label: '房东同意（屋里没人住）' },
          { value: 'nobody', label: '没同意，不进去' },
        ]),
      ],
    };
  if (form === 'visit-self')
    return {
      title: `请店家自查 · ${subject.name}`,
      subtitle: saidFirst('self').join('。'),
      submit: '给店家',
      fields: [
        mustPick(
          'list',
          '这一家是哪一种',
          '选给店家哪一张',
          WHICH_MISSING,
          listsForOwner(subject, world.catalogue).map(({ id, name }) => ({ value: id, label: name })),
        ),
      ],
    };
  return walkForm(subject, roster, world);
}

function walkForm(subject: InspectedSubject, roster: Roster, world: World): Shown {
  const fields: Field[] = [
    {
      kind: 'line',
      name: 'saw',
      label: '看到什么，一句话',
      missing: SAW_MISSING,
      placeholder: '如 门口堆了两个液化气瓶；都好就写 都好',
      required: true,
      max: 200,
    },
    mustPick('went', '接下来', '选怎么办', WENT_MISSING, [
      { value: 'note', label: '记一笔就行' },
      { value: 'case', label: '报上去，立事件' },
      ...watching(subject, world).map((id) => ({
        value: id,
        label: `请${withNobody(world.catalogue.nameOf(id), roster.hasPeople(id))}看看`,
      })),
    ]),
    { kind: 'check', name: 'advised', label: '当面劝过了' },
  ];
  const nobody = nobodyThere(fields, '选它，这句话交给指挥室，请指挥室打电话转告。');
  return {
    title: `走访 · ${subject.name}`,
    subtitle: saidFirst('walk').join('。'),
    submit: '记上',
    fields,
    ...(nobody ? { before: [note(nobody)] } : {}),
  };
}

/** What was seen in passing, without what is personal, and where it goes; or what is missing. */
export function walkedIn(values: Values, subject: InspectedSubject, world: World): Walked | string {
  const saw = cutTo(redact(wordsIn(values.saw)), 300);
  if (!saw) return SAW_MISSING;
  const went = wordsIn(values.went);
  const of = { saw, advised: values.advised === true };
  if (went === 'note' || went === 'case') return { ...of, went, department: null };
  return watching(subject, world).includes(went) ? { ...of, went: 'department', department: went } : WENT_MISSING;
}
