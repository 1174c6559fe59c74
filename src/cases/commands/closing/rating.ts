import type { Case } from '../../record/case.ts';
import type { Satisfaction } from '../../record/reasons.ts';
import { define, type Viewer } from '../define.ts';
import { refuse } from '../ruling.ts';
import { works, worksIt } from './again.ts';

/** Whether whoever sees the case's card is asked: their case was closed as 已解决, and they have neither worked it nor said. */
export const asksFor = (c: Case, viewer: Pick<Viewer, 'openId' | 'relations'>): boolean =>
  c.state === 'closed' && c.closing?.how === 'confirmed' && c.satisfaction === null && !works(c, viewer);

/**
 * 满意, 基本满意 or 不满意 by whoever reported what was closed as 已解决, once, in one press. It moves nothing and tells
 * nobody: it stands on the case and in the figures.
 */
const rating = <const Name extends string>(name: Name, word: string, satisfaction: Satisfaction) =>
  define({
    name,
    word,
    fields: {},
    from: ['closed'],
    when: { holds: (c) => c.closing?.how === 'confirmed', why: '说了「已解决」的，才问满意不满意' },
    right: { may: ['reporter'], who: '满意不满意由上报人来说' },
    button: 'beside',
    ownChat: true,
    shown: asksFor,
    press: () => ({}),
    onCard: 'record',
    told: {},
    rule({ c, actor }) {
      const refused = worksIt(c, actor);
      if (refused) return refused;
      if (c.satisfaction !== null) return refuse('not-now', '已经评过了，谢谢');
      return { kind: 'effect', changes: { satisfaction }, tells: [] };
    },
  });

export const pleased = rating('pleased', '满意', 'pleased');
export const fairlyPleased = rating('fairlyPleased', '基本满意', 'fairly-pleased');
export const displeased = rating('displeased', '不满意', 'displeased');
