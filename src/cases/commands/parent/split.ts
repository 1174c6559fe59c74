import * as z from 'zod';
import { leadDepartments, Place } from '../../record/case.ts';
import { Child, isParent } from '../../record/parent.ts';
import { pictured, spoken, unsaid } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { department, photos, short, text } from '../field-schemas.ts';
import { OnBehalf, onBehalfTold } from '../on-behalf.ts';
import { opened } from '../opening/opened.ts';
import { placed } from '../opening/place-line.ts';
import { leadFor } from '../parties.ts';
import { refuse, unknownDepartment } from '../ruling.ts';

/** Several children by number, as they were sent out. */
export const childrenTold = {
  label: '分事件',
  say: (children: readonly Child[]) => children.map(({ id, title }) => `${id} ${title}`).join('；') || undefined,
};

/** 总事件: opened with its 分事件 in one write. It sends nobody out and is late with nothing; it speaks, and ends once. */
export const split = define({
  name: 'split',
  word: '上报并拆分',
  fields: {
    place: Place,
    object: short.nullable(),
    photos,
    bundle: z.string().min(1),
    title: short,
    lead: department,
    facts: z.array(z.string()).max(20),
    subject: z.string().nullable(),
    description: text,
    children: z.array(Child).min(1),
    onBehalf: OnBehalf.nullable(),
  },
  from: [],
  right: { may: ['anyone'], who: '人人可以上报' },
  onCard: 'record',
  told: {
    place: placed,
    object: spoken('对象'),
    photos: pictured,
    bundle: unsaid('the id of the kind of place; its name is the title'),
    title: spoken('哪一种地方'),
    lead: { label: '牵头', say: (id, naming) => naming.department(id) },
    facts: unsaid('ids of what was ticked; each is a line of a child, in words'),
    subject: unsaid('the file of the shop or flat'),
    description: spoken('情况'),
    children: childrenTold,
    onBehalf: onBehalfTold,
  },
  rule: () => refuse('wrong-state', '这一件已经登记过了；新的情况请点「补充」'),
  open({ command, actor, context }) {
    const lead = leadFor(command.lead, '牵头看住，都办完了点「可以结了」', context.roster);
    if (!lead) return unknownDepartment(command.lead);
    const base = opened(command, actor, { ...context, matter: null });
    const { children } = command;
    const c = { ...base, urgent: false };
    const running = isParent({ children: children.filter(({ ended }) => !ended) });
    const leads = leadDepartments(lead);
    return {
      kind: 'effect',
      to: running ? 'split' : 'closable',
      changes: {
        ...c,
        title: command.title,
        bundle: command.bundle,
        facts: command.facts,
        subject: command.subject,
        description: command.description,
        onBehalf: command.onBehalf,
        children,
        lead,
        times: { ...c.times, dispatched: context.now, ledSince: context.now },
      },
      tells: [tell(c, 'reporter', 'receipt'), tell(c, 'lead-duty', running ? 'parent-opened' : 'all-ended', leads)],
    };
  },
});
