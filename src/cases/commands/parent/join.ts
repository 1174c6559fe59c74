import * as z from 'zod';
import { leadDepartments, withPhotos } from '../../record/case.ts';
import { CaseId } from '../../record/ids.ts';
import { NewLine } from '../../record/line.ts';
import { Child } from '../../record/parent.ts';
import { pictured, spoken, unsaid } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional, photos } from '../field-schemas.ts';
import { OnBehalf, onBehalfTold } from '../on-behalf.ts';
import { actingPerson } from '../parties.ts';
import { ofParents } from './child-moved.ts';
import { childrenTold } from './split.ts';

/**
 * The same place is reported again while its 总事件 runs: what is new becomes a line of a child that is at work, or a child
 * of its own, and whoever reported hears of the end, not what others said.
 */
export const join = define({
  name: 'join',
  word: '并进总事件',
  fields: {
    facts: z.array(z.string()).max(20),
    text: optional,
    photos,
    children: z.array(Child),
    more: z.array(z.strictObject({ child: CaseId, lines: z.array(NewLine).min(1) })),
    onBehalf: OnBehalf.nullable(),
  },
  from: ['split', 'closable', 'to-verify'],
  when: ofParents,
  ofParent: true,
  right: { may: ['anyone'], who: '人人可以上报' },
  onCard: 'absorbed',
  told: {
    facts: unsaid('ids of what was ticked; each is a line of a child, in words'),
    text: spoken('情况'),
    photos: pictured,
    children: childrenTold,
    more: {
      label: '多了',
      say: (more) => more.flatMap(({ lines }) => lines.map(({ words }) => words)).join('；') || undefined,
    },
    onBehalf: onBehalfTold,
  },
  rule({ c, command, actor }) {
    const by = actingPerson(actor);
    const known = [c.reporter.openId, ...c.followers, ...c.mergedIn];
    const children = [...c.children, ...command.children];
    const resident = command.onBehalf;
    return {
      kind: 'effect',
      to: children.some(({ ended }) => !ended) ? 'split' : c.state,
      changes: {
        children,
        facts: [...new Set([...c.facts, ...command.facts])],
        photos: withPhotos(c, command.photos),
        mergedIn: known.includes(by.openId) ? c.mergedIn : [...c.mergedIn, by.openId],
        ...(resident ? { alsoOnBehalf: [...c.alsoOnBehalf, { caseId: c.id, ...resident }] } : {}),
      },
      tells: [tell(c, 'lead-duty', 'joined', leadDepartments(c.lead))],
      also: command.more.map(({ child, lines }) => ({
        caseId: child,
        command: { do: 'addLines', from: c.id, lines, text: command.text, photos: command.photos },
      })),
    };
  },
});
