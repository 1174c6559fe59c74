import type { Bundle } from '../../../../catalogue/bundles/schema.ts';
import type { AskOf } from '../../../inspections/ask.ts';
import { bundlesOf, fieldsOf } from '../../../inspections/subjects/archive.ts';
import { entered, opened } from '../../../inspections/subjects/change.ts';
import { ownFields, ownIn, valueFields, valuesIn } from '../../../inspections/subjects/form.ts';
import { spotOf } from '../../../inspections/subjects/found-by.ts';
import { type InspectedSubject, SUBJECT_SERIES, SubjectId } from '../../../inspections/subjects/subject.ts';
import { mayKeep } from '../../../inspections/subjects/who-sees.ts';
import { type Reaction, toast } from '../../core/reaction.ts';
import type { Outgoing } from '../../ports/outgoing.ts';
import type { World } from '../../ports/world.ts';
import { handOf } from '../hand.ts';
import { FILE_GONE, keepsFile, NOT_KEPT, sightFor } from '../see-subject.ts';
import { done, type FormOf, type Opened, type Submitted } from './form.ts';

export const communitiesOf = ({ roster, world }: Opened): string[] => [
  ...new Set([...world.catalogue.communities.map(({ name }) => name), ...roster.places().map((one) => one.community)]),
];

const card = (subject: SubjectId, openId: Opened['openId']): Outgoing => ({
  kind: 'send',
  to: { openId },
  view: { view: 'subject', subject, openId },
  about: subject,
});

/** Another open file of the same code or the same door and name: one place is kept once. */
async function twin(own: { name: string; detail: string; creditCode: string | null }, besides: string, world: World) {
  const known = await world.store.subjectsKnown(own.creditCode ? [own.creditCode] : [], [spotOf(own.name, own.detail)]);
  return known.find(
    ({ id, creditCode }) => id !== besides && (!own.creditCode || !creditCode || creditCode === own.creditCode),
  );
}

const TWIN = (one: InspectedSubject): string =>
  `已经有一份：${one.id} ${one.name}（${one.place.detail}）。发「查 ${one.name}」看，不用再建`;
const STALE = '刚才有人改过这份档案，请重新打开再改。';

/** The most kinds of place one file is. */
const MOST_KINDS = 4;

/** A place that is there already is this kind of place too: a shop that also rents out rooms has one file, read by both. */
function alsoOf(found: InspectedSubject, bundle: Bundle, submitted: Submitted): Reaction {
  const { openId, roster, world, values } = submitted;
  const { name, creditCode, place, bundles, state } = found;
  if (bundles.includes(bundle.id) || bundles.length >= MOST_KINDS || state === 'closed')
    return toast(TWIN(found), 'warning');
  const known = { name, creditCode, place, bundles: [...bundles, bundle.id] };
  const hand = handOf(openId, 'form', roster, world);
  // What is private of this kind is entered by 改档案, as of every kind.
  const write = entered(found, known, valuesIn(fieldsOf(bundle), values, false), {}, hand);
  if (!write) return toast(TWIN(found), 'warning');
  return done(submitted, `${found.id} ${name} 已有档案，也记成「${bundle.name}」了`, {
    changes: [{ kind: 'subject', ...write }],
    says: [card(found.id, openId)],
  });
}

/** 建档案: a new file of a kind of place. */
export const newForm: FormOf<AskOf<'subject-new'>> = {
  shown({ bundle: id, name }, context) {
    const bundle = context.world.catalogue.bundle(id);
    if (!bundle) return undefined;
    const own = { name, detail: '', creditCode: null, community: null };
    // What only some may see is entered by whoever may: the lead and those who inspect.
    const fields = valueFields(fieldsOf(bundle), {}, false);
    return { title: `建档案：${bundle.name}`, fields: [...ownFields(own, communitiesOf(context)), ...fields] };
  },
  async submit({ bundle: id }, submitted) {
    const { openId, roster, world, values } = submitted;
    const bundle = world.catalogue.bundle(id);
    if (!bundle || !mayKeep(roster.grantsOf(openId), bundle)) return toast(NOT_KEPT, 'warning');
    const own = ownIn(values, communitiesOf(submitted));
    if (typeof own === 'string') return toast(own, 'warning');
    const same = await twin(own, '', world);
    if (same) return alsoOf(same, bundle, submitted);
    const subject = SubjectId.parse(`${SUBJECT_SERIES}-${await world.store.takeNumber(SUBJECT_SERIES)}`);
    const { detail, community, ...rest } = own;
    const write = opened(
      {
        id: subject,
        ...rest,
        place: { community, grid: null, detail },
        bundles: [id],
        entered: valuesIn(fieldsOf(bundle), values, false),
      },
      handOf(openId, 'form', roster, world),
    );
    return done(submitted, `建好了：${subject} ${own.name}`, {
      changes: [{ kind: 'subject', ...write }],
      says: [card(subject, openId)],
    });
  },
};

/** 改档案: the fields that are there, each with who entered it last kept beside it. */
export const editForm: FormOf<AskOf<'subject-edit'>> = {
  async shown({ subject: id }, context) {
    const { openId, roster, world } = context;
    const found = await world.store.subject(id);
    if (!found) return undefined;
    const secrets = sightFor(openId, found, roster, world) === 'private';
    const priv = secrets ? await world.store.subjectPrivate(found.id) : {};
    const fields = bundlesOf(found, world.catalogue).flatMap(fieldsOf);
    const own = { ...found, detail: found.place.detail, community: found.place.community };
    return {
      title: `改档案：${found.name}`,
      fields: ownFields(own, communitiesOf(context)),
      more: valueFields(fields, { ...found.fields, ...priv }, secrets),
    };
  },
  async submit({ subject: id, seen }, submitted) {
    const { openId, roster, world, values } = submitted;
    const found = await world.store.subject(id);
    if (!found) return toast(FILE_GONE, 'warning');
    if (!keepsFile(openId, found, roster, world)) return toast(NOT_KEPT, 'warning');
    if (found.version !== seen) return toast(STALE, 'warning');
    const own = ownIn(values, communitiesOf(submitted));
    if (typeof own === 'string') return toast(own, 'warning');
    const same = await twin(own, found.id, world);
    if (same) return toast(`${TWIN(same)}；是同一家的，请用「和另一份合并」`, 'warning');
    const secrets = sightFor(openId, found, roster, world) === 'private';
    const { detail, community, ...rest } = own;
    const write = entered(
      found,
      { ...rest, place: { ...found.place, community, detail }, bundles: found.bundles },
      valuesIn(bundlesOf(found, world.catalogue).flatMap(fieldsOf), values, secrets),
      secrets ? await world.store.subjectPrivate(found.id) : {},
      handOf(openId, 'form', roster, world),
    );
    if (!write) return done(submitted, '和原来一样，没有改动');
    return done(submitted, `改好了：${found.id} ${own.name}`, {
      changes: [{ kind: 'subject', ...write }],
      says: [card(found.id, openId)],
    });
  },
};
