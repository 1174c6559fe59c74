import * as z from 'zod';
import { OpenId } from '../../../brands.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { pictured, spoken, unsaid } from '../../told/line.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { tellHolder } from '../notes/holder.ts';
import { OnBehalf, onBehalfTold } from '../on-behalf.ts';
import { byDesk } from '../rights.ts';
import { withPhotos } from '../with-photos.ts';

/**
 * The other half of a merge, on the case that goes on: the words, the pictures and the resident come along, and a reply
 * somebody wished for is owed anew. What came after the first release has a default, so that older records still read.
 */
export const absorb = define({
  name: 'absorb',
  word: '并入',
  fields: {
    from: z.string(),
    people: z.array(OpenId),
    secret: z.array(OpenId).default([]),
    text: optional.default(null),
    photos: z.array(z.string().min(1)).default([]),
    onBehalf: OnBehalf.nullable().default(null),
    residents: z.array(OnBehalf.extend({ caseId: z.string() })).default([]),
  },
  from: OPEN_STATES,
  right: byDesk('合并办理'),
  onCard: 'absorbed',
  told: {
    from: spoken('并入的'),
    people: unsaid('open ids; they are told by themselves'),
    secret: unsaid('who reported a person: nobody is to read it'),
    text: spoken('情况'),
    photos: pictured,
    onBehalf: onBehalfTold,
    residents: {
      label: '先并进它的反映人',
      say: (residents) => residents.map(({ phone }) => phone ?? '没有留电话').join('、') || undefined,
      right: 'seePhone',
    },
  },
  rule({ c, command }) {
    const people = command.people.filter((openId) => openId !== c.reporter.openId && !c.followers.includes(openId));
    const own = command.onBehalf ? [{ caseId: command.from, ...command.onBehalf }] : [];
    const residents = [...own, ...command.residents];
    return {
      kind: 'effect',
      changes: {
        absorbed: [...new Set([...c.absorbed, command.from])],
        mergedIn: [...new Set([...c.mergedIn, ...people])],
        secretIn: [...new Set([...c.secretIn, ...command.secret])],
        ...withPhotos(c, command.photos),
        ...(residents.length > 0 ? { alsoOnBehalf: [...c.alsoOnBehalf, ...residents] } : {}),
        ...(residents.some(({ wantsReply }) => wantsReply) ? { times: { ...c.times, contacted: null } } : {}),
      },
      tells: [tellHolder(c, 'absorbed')],
    };
  },
});
