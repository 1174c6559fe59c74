import * as z from 'zod';
import { OPEN_STATES } from '../../record/state.ts';
import { spoken, unsaid } from '../../told/line.ts';
import { define } from '../define.ts';
import { byDesk } from '../rights.ts';

/** The other half of a merge, on the case that goes on. */
export const absorb = define({
  name: 'absorb',
  word: '并入',
  fields: { from: z.string(), people: z.array(z.string()) },
  from: OPEN_STATES,
  right: byDesk('合并办理'),
  told: { from: spoken('并入的'), people: unsaid('open ids; they are told by themselves') },
  rule({ c, command }) {
    const people = command.people.filter((openId) => openId !== c.reporter.openId);
    return {
      kind: 'effect',
      changes: {
        absorbed: [...new Set([...c.absorbed, command.from])],
        followers: [...new Set([...c.followers, ...people])],
      },
      tells: [],
    };
  },
});
