import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { View } from '../../src/bot/ports/views.ts';
import type { Item } from './items.ts';

type Named<Name extends View['view']> = Extract<View, { view: Name }>;
const named = <Name extends View['view']>(views: readonly View[], name: Name) =>
  views.find((one): one is Named<Name> => one.view === name);

/** Where two readings of the same words are fair, either counts. */
const SAME_SECTION: Record<string, string[]> = { procedure: ['onSite'], onSite: ['procedure'] };

/** What a list that was asked for is shown as. */
const SHOWN: Record<string, (views: readonly View[]) => boolean> = {
  help: (views) => named(views, 'help') !== undefined,
  catalogue: (views) => named(views, 'list') !== undefined,
  figures: (views) => named(views, 'figures') !== undefined,
  unanswered: (views) => named(views, 'unanswered') !== undefined,
  roster: (views) => named(views, 'roster') !== undefined,
  overdue: (views) => named(views, 'case-list')?.shelf === 'overdue',
  supervised: (views) => named(views, 'case-list')?.shelf === 'supervised',
};

const flat = ({ ids = [] }: Item['expect']) => ids.flat();

/** Who is called first in a danger; 「gas」 where it is the gas company, whose number differs from house to house: the card dials the next. */
function firstCall(view: Named<'emergency'>, catalogue: Catalogue): string {
  const call = catalogue.danger(view.danger)?.call ?? [];
  const first = call.find(({ number }) => number !== undefined && number === view.callFirst) ?? call[0];
  return /燃气|供气/.test(first?.name ?? '') ? 'gas' : (first?.number ?? '');
}

function offered(views: readonly View[], catalogue: Catalogue): string[] {
  return views.flatMap((view) => {
    if (view.view === 'matter') return [view.matter, ...(view.also ?? [])];
    if (view.view === 'candidates') return view.matters;
    if (view.view === 'ask')
      return [...(catalogue.group(view.group)?.options.map((one) => one.matter) ?? []), ...(view.also ?? [])];
    return [];
  });
}

/** What stands on the card for each of several concerns: the likeliest first, and what else it may be. */
const partsOf = (views: readonly View[]): string[][] =>
  named(views, 'several')?.parts.map((part) =>
    'matter' in part ? [part.matter, ...(part.also ?? [])] : [part.referral],
  ) ?? [];

/** Whether each concern that is expected is among those told. */
const allOf = ({ ids = [] }: Item['expect'], told: readonly (string | undefined)[]): boolean =>
  ids.every((one) => [one].flat().some((id) => told.includes(id)));

/** What is ticked already on the card of a kind of place: each has its department there. */
function tickedOf(views: readonly View[], { bundles }: Catalogue): string[] {
  const shown = named(views, 'bundle');
  const facts = bundles.find(({ id }) => id === shown?.bundle)?.facts ?? [];
  return facts.flatMap(({ id, matter }) => (matter && shown?.facts?.includes(id) ? [matter] : []));
}

/** Whether each of several concerns is one press away, as a matter among candidates is. */
export const isOffered = ({ expect }: Item, views: readonly View[], catalogue: Catalogue): boolean =>
  allOf(expect, [...partsOf(views).flat(), ...tickedOf(views, catalogue)]);

/** Whether what the bot showed is what the item expects. */
export function isRight({ expect }: Item, views: readonly View[], catalogue: Catalogue): boolean {
  switch (expect.kind) {
    case 'emergency': {
      const red = named(views, 'emergency');
      return red !== undefined && firstCall(red, catalogue) === expect.call?.[0];
    }
    case 'section': {
      const shown = named(views, 'section');
      if (expect.section === 'contact' && named(views, 'duty')) return true;
      const same = [expect.section, ...(SAME_SECTION[expect.section ?? ''] ?? [])];
      return shown !== undefined && flat(expect).includes(shown.matter) && same.includes(shown.section);
    }
    case 'several': {
      return allOf(expect, [...partsOf(views).map(([first]) => first), ...tickedOf(views, catalogue)]);
    }
    case 'case':
      if (expect.by === 'number') return JSON.stringify(views).includes(expect.number ?? '?');
      if (expect.by === 'mine') return named(views, 'case-list')?.list === 'mine';
      return named(views, 'cases-found')?.by === (expect.by === 'last' ? 'last' : 'place') || !!named(views, 'case');
    case 'list': {
      const shown = SHOWN[expect.which ?? ''];
      return shown ? shown(views) : named(views, 'case-list')?.list === expect.which;
    }
    case 'duty': {
      const duty = named(views, 'duty');
      if (!duty) return named(views, 'section')?.section === 'contact';
      return expect.department === null || duty.department === expect.department;
    }
    case 'correction':
      return named(views, 'corrected') !== undefined;
    case 'smalltalk':
      return views.every(({ view }) => view === 'small-talk');
    case 'human':
      return named(views, 'person-wanted') !== undefined;
    case 'place-only':
      return named(views, 'place-asked') !== undefined;
    case 'unclear':
      return ['say-more', 'ask', 'candidates'].some((name) => views.some(({ view }) => view === name));
    case 'outside':
      return named(views, 'referral') !== undefined || named(views, 'not-listed') !== undefined;
    case 'matter':
      return offered(views, catalogue).some((id) => flat(expect).includes(id));
    default:
      throw new Error(`an item expects ${expect.kind}, which nobody judges`);
  }
}
