import type { CompiledCatalogue } from '../../catalogue/catalogue.ts';
import type { Edit } from '../../catalogue/edit/edit.ts';
import { type Edition, publishing, type Version } from '../../catalogue/edit/edition.ts';
import { atOnce } from '../../catalogue/in-turns.ts';
import { catalogue } from '../../catalogue/index.ts';
import type { Matter } from '../../catalogue/schema.ts';

/** What an office decided, with what differs from that. */
export const DECIDED = {
  why: '五个人问过，都没有答上来',
  decided: { by: '带班领导', meeting: '十一月例会', date: '2026-11-23' },
};

/** The change that publishes edits of a list as an edition. Throws where they do not fit. */
export const published = (list: CompiledCatalogue, number: number, edits: Edit[], from?: string): PublishedChange =>
  atOnce(publishedInSteps(list, number, edits, from));

type PublishedChange = { kind: 'edition'; at: number; edition: Edition; versions: Version[] };

/** The same, check by check. */
export function* publishedInSteps(
  list: CompiledCatalogue,
  number: number,
  edits: Edit[],
  from = '2026-11-24',
): Generator<undefined, PublishedChange> {
  const made = yield* publishing(list, { number, date: '2026-11-24', from, edits, ...DECIDED });
  if ('wrong' in made) throw new Error(made.wrong.map(({ path, why }) => `${path.join('.')}：${why}`).join('\n'));
  return { kind: 'edition', at: Date.UTC(2026, 10, 24, 2), ...made };
}

/** Nobody says so today, and the list does not know a word of it. */
export const UNHEARD = '嗒嗒嗒咕噜噜又来哉';

export const says = (matter: string, saying = UNHEARD): Edit => ({ do: 'say', matter, saying, at: null });

/** A matter that nobody had, whole. */
export function newMatter(id = 'CG90'): Matter {
  const like = catalogue.matter('CG04');
  if (!like) throw new Error('the list has no CG04');
  const { hash: _, ...content } = like;
  const sayings = Array.from({ length: 40 }, (_, i) => `啪嗒啪嗒第${i + 1}回飘泡泡`);
  const boundary = ['market-supervision', 'ecology'].map((to, i) => ({
    looksLike: `泡泡飘到了第${i + 1}个地方`,
    tellsApart: `看泡泡落在第${i + 1}个地方没有`,
    to,
  }));
  const scope = '商铺门口的泡泡机把泡泡吹到路上';
  return { ...content, id, name: '泡泡机扰民', scope, boundary, sayings };
}
