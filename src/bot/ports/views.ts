import type { SubjectView } from './subjects.ts';

/** What a message shows, by name and ids: drawn as card JSON at the moment of delivery, by the subject that declares it. */
export type View = SubjectView;

/** The view of one name, e.g. ViewOf<'case'>, of any of several, or of one not yet known. */
export type ViewOf<Name extends View['view']> = {
  [One in Name]: { view: One } & Extract<View, { view: One }>;
}[Name];
