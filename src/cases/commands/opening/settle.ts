import * as z from 'zod';
import { Place } from '../../record/case.ts';
import { SETTLED_WORDS, SettledBy } from '../../record/reasons.ts';
import { coded, pictured, spoken, unsaid } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional, photos, short } from '../field-schemas.ts';
import { actingPerson } from '../parties.ts';
import { refuse } from '../ruling.ts';
import { opened } from './opened.ts';
import { placed } from './place-line.ts';

/** 当场已处理: a closed record of 劝阻 (治安管理处罚法 88), one in twenty looked at by the desk. */
export const settle = define({
  name: 'settle',
  word: '当场已处理',
  fields: {
    place: Place,
    object: short.nullable(),
    photos,
    matterId: z.string(),
    how: SettledBy,
    text: optional,
    anyway: z.boolean().describe('settled again although a report was offered'),
  },
  from: [],
  right: { may: ['grid', 'station'], who: '「当场已处理」由网格员、社区工作者和联络站登记；您可以点「上报」' },
  onCard: 'timeline',
  told: {
    place: placed,
    object: spoken('对象'),
    photos: pictured,
    matterId: { label: '事项', say: (id, naming) => naming.matter(id) },
    how: coded('怎么处理', SETTLED_WORDS),
    text: spoken('说明'),
    anyway: unsaid('whether a report was offered; the case is settled either way'),
  },
  rule: () => refuse('wrong-state', '这一件已经登记过了；新的情况请点「补充」'),
  open({ command, actor, context }) {
    const { matter, now, earlier, limits } = context;
    if (matter?.id !== command.matterId) return refuse('unknown-matter', '清单里找不到这个事项，请重新查询后再登记');
    if (!command.text && command.photos.length === 0) return refuse('missing', '请写一句怎么处理的，或发一张照片');
    if (earlier.settled + 1 >= limits.settledOfferAt && !command.anyway)
      return refuse(
        'offer-report',
        `${limits.settledWindowDays} 天内这里已是第 ${earlier.settled + 1} 次，建议点「上报」请部门来办；仍要登记请再按一次`,
      );
    const base = opened(command, actor, context);
    const sampled = context.sampler() < limits.settledSample;
    return {
      kind: 'effect',
      to: 'closed',
      reason: command.how,
      changes: {
        ...base,
        description: command.text ?? '',
        sampled,
        closing: { how: 'settled', outcome: null, by: actingPerson(actor) },
        times: { ...base.times, closed: now, ended: now },
      },
      tells: sampled ? [tell(base, 'desk', 'sample-settled')] : [],
    };
  },
});
