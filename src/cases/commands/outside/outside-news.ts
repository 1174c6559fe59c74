import * as z from 'zod';
import { dayOf } from '../../calendar/calendar.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { dayInWords, spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { short, text } from '../field-schemas.ts';
import { tellHolder } from '../notes/holder.ts';
import { OnBehalf } from '../on-behalf.ts';

/**
 * 来单更新: another system says more of what it sent, or sends what is a case already. `due`: by when the strictest of those
 * who wait for it wants an answer, epoch ms; null where none says. `resident`:
 * who waits for it there, under the number of their order. Taken in from a workbook or a door, by no button.
 */
export const outsideNews = define({
  name: 'outsideNews',
  word: '来单更新',
  fields: {
    text,
    due: z.int().nullable(),
    secret: z.boolean(),
    resident: OnBehalf.extend({ caseId: short }).nullable(),
  },
  from: OPEN_STATES,
  right: {
    may: ['dispatcher', 'source'],
    who: '来单更新由对方系统送来，或由指挥室登记；您可以点「补充」把情况告诉他们',
  },
  onCard: 'note',
  told: {
    text: spoken('来单更新'),
    due: { label: '对方要求', say: (due) => (due === null ? undefined : `${dayInWords(dayOf(due))}前答复`) },
    secret: { label: '举报', say: (secret) => (secret ? '要求保密' : undefined) },
    resident: {
      label: '反映人电话',
      say: (resident) => resident?.phone ?? undefined,
      right: 'seePhone',
    },
  },
  rule: ({ c, command }) => ({
    kind: 'effect',
    changes: {
      origin: { ...c.origin, outsideDue: command.due },
      ...(command.secret ? { reportedPerson: true } : {}),
      ...(command.resident ? { alsoOnBehalf: [...c.alsoOnBehalf, command.resident] } : {}),
      // Whoever wishes for a reply is to be called, though another was.
      ...(command.resident?.wantsReply ? { times: { ...c.times, contacted: null } } : {}),
    },
    tells: [tellHolder(c, 'supplemented')],
  }),
});
