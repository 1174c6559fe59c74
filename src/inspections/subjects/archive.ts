import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { InspectedSubject } from './subject.ts';

type ArchiveField = Bundle['archive'][number];

/** A field of a file: of which bundle, under which key, and what the bundle says of it. */
export type FileField = Omit<ArchiveField, 'key'> & { key: string; bundle: string; isPrivate: boolean };

/** What stands in every file by itself, whatever a bundle calls it. */
const OWN: readonly string[] = ['uscc', 'name', 'station', 'address'];

/** The fields that are entered for a kind of place; what is counted out of visits and cases is none. */
export const fieldsOf = ({ id: bundle, archive }: Bundle): FileField[] =>
  archive.flatMap((field) =>
    field.kind === 'ref' || OWN.includes(field.id)
      ? []
      : [{ ...field, key: `${bundle}.${field.id}`, bundle, isPrivate: field.private === true }],
  );

/** What a file of this kind must have to be complete; what is private stands apart and is not asked here. */
export const requiredOf = (bundle: Bundle): FileField[] =>
  fieldsOf(bundle).filter(({ required, isPrivate }) => required === true && !isPrivate);

/** The kinds of place a file is, those that the list still has. */
export const bundlesOf = (
  { bundles }: Pick<InspectedSubject, 'bundles'>,
  { bundle }: Pick<Catalogue, 'bundle'>,
): Bundle[] => bundles.flatMap((id) => bundle(id) ?? []);

/** Every field of a file, in the order of its bundles. */
export const fieldsOfSubject = (
  subject: Pick<InspectedSubject, 'bundles'>,
  list: Pick<Catalogue, 'bundle'>,
): FileField[] => bundlesOf(subject, list).flatMap(fieldsOf);

/** A short name for a card: what stands before what is explained. */
export const shortLabel = ({ label }: Pick<FileField, 'label'>): string => label.split(/[：（(]/)[0] ?? label;
