import type { CompiledCatalogue } from '../../catalogue/catalogue.ts';
import type { Edit } from '../../catalogue/edit/edit.ts';
import { type Edition, publication, type Version } from '../../catalogue/edit/edition.ts';

/** What an office decided, with what differs from that. */
export const DECIDED = {
  why: '五个人问过，都没有答上来',
  decided: { by: '带班领导', meeting: '十一月例会', date: '2026-11-23' },
};

/** The change that publishes edits of a list as an edition. Throws where they do not fit. */
export function published(
  list: CompiledCatalogue,
  number: number,
  edits: Edit[],
  from = '2026-11-24',
): { kind: 'edition'; at: number; edition: Edition; versions: Version[] } {
  const made = publication(list, { number, date: '2026-11-24', from, edits, ...DECIDED });
  if ('wrong' in made) throw new Error(made.wrong.map(({ path, why }) => `${path.join('.')}：${why}`).join('\n'));
  return { kind: 'edition', at: Date.UTC(2026, 10, 24, 2), ...made };
}

/** Nobody says so today, and the list does not know a word of it. */
export const UNHEARD = '嗒嗒嗒咕噜噜又来哉';

export const says = (matter: string, saying = UNHEARD): Edit => ({ do: 'say', matter, saying, at: null });
