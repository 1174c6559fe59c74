import type { ActionOf } from '../../../../cards/actions.ts';
import { CATEGORIES } from '../../../../catalogue/schema.ts';
import type { OpenId } from '../../../brands.ts';
import { may } from '../../../permissions/permissions.ts';
import { type Reaction, toast } from '../../core/reaction.ts';
import { readRoster } from '../../core/reading.ts';
import type { Phrase } from '../../core/word.ts';
import type { Click } from '../../ports/incoming.ts';
import type { WriteWorkbook } from '../../ports/list-jobs.ts';
import type { World } from '../../ports/world.ts';
import { NEW_MATTER } from '../new-matter.ts';
import { aboutOf, after, isHalfSaid } from '../words.ts';

const COMING = '表格给您了：改好存成 .xlsx，原样发回来。';

/** What is to be written: one matter, all of them, or a new one of a category. */
function soughtBy(said: string, { catalogue }: Pick<World, 'catalogue'>): WriteWorkbook['of'] | undefined {
  if (said === '清单') return { all: true };
  const [first, category] = said.split(/\s+/);
  if (first === NEW_MATTER) {
    const fresh = CATEGORIES.find(({ name }) => name === category)?.name;
    return fresh && { fresh, sayings: [] };
  }
  const about = aboutOf(said, { catalogue });
  return about !== undefined && catalogue.matter(about) ? { matter: about } : undefined;
}

/** What people said, out of the words of a draft: they begin the sayings of the new matter. */
const quotedIn = (words: string): string[] => [...words.matchAll(/「([^」]+)」/g)].map(([, said = '']) => said);

/** A workbook, for whoever looks after the list; anybody else is told who does. */
async function written(openId: OpenId, of: WriteWorkbook['of'], world: World): Promise<Reaction | string> {
  const allowed = may((await readRoster(world)).actor(openId), 'publishMatter');
  if (!allowed.may) return allowed.why;
  return { changes: [], says: [{ kind: 'list-workbook-out', id: world.newId(), openId, of }] };
}

const HOW = '可以发「下载 CG04」「下载 清单」「下载 新事项 治安」。';

/** 下载 CG04, 下载 清单, 下载 新事项 治安; of a new matter without a category the five are shown. */
export const download: Phrase = {
  like: ['下载 CG04', '下载 清单', '下载 新事项 治安', '下载CG04'],
  read(said, openId, world) {
    const rest = after('下载', said);
    const of = soughtBy(rest ?? '', world);
    if (rest?.startsWith(NEW_MATTER) && !of)
      return { view: { view: 'change-matter', about: NEW_MATTER, openId }, own: true };
    if (!of && !isHalfSaid(rest)) return undefined;
    return {
      async answer() {
        const reaction = of ? await written(openId, of, world) : `${rest ? `清单里没有「${rest}」。` : ''}${HOW}`;
        const words = typeof reaction === 'string' ? reaction : COMING;
        const said = { kind: 'send' as const, to: { openId }, view: { view: 'words' as const, words } };
        return typeof reaction === 'string'
          ? { changes: [], says: [said] }
          : { changes: reaction.changes, says: [said, ...reaction.says] };
      },
    };
  },
};

/** The button of a matter that is to be changed, and of a draft that waits for its 说明书. */
export async function onDownload(
  { about, revises }: ActionOf<'list-download'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const sought = soughtBy(about, world);
  const from = revises && (await world.store.proposal(revises));
  const of = sought && 'fresh' in sought && from ? { ...sought, sayings: quotedIn(from.suggestion ?? '') } : sought;
  if (!of) return toast('这一项已不在清单里。', 'warning');
  const reaction = await written(openId, of, world);
  if (typeof reaction === 'string') return toast(reaction, 'warning');
  return { ...reaction, answer: { toast: { type: 'info', content: COMING } } };
}
