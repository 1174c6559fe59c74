import type { Support } from '../record/case.ts';
import { leadDepartments, withPhotos } from '../record/case.ts';
import { tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { actingPerson, type Given, nameOf, type Ruling, refuse, worked } from './decision.ts';

const isAsked = (department: string) => (support: Support) =>
  support.department === department && support.state === 'asked';

const changed = (supports: readonly Support[], department: string, change: Partial<Support>): Support[] =>
  supports.map((support) => (isAsked(department)(support) ? { ...support, ...change } : support));

/** 请求配合: one more department takes part; it must feed back or be waived before the lead does. */
export function requestSupport({ c, command, context }: Given<CommandOf<'requestSupport'>>): Ruling {
  const { department } = command;
  if (!context.roster.department(department))
    return refuse('unknown-department', `名册里没有「${department}」这个部门，请重新选择`);
  if (leadDepartments(c.lead).includes(department)) return refuse('missing', '主责部门不用请自己配合');
  if (c.supports.some(isAsked(department)))
    return refuse('not-now', `已经请过${nameOf(department, context.roster)}，正在等反馈；急的话请直接联系`);
  const asked: Support = {
    department,
    for: command.for,
    state: 'asked',
    askedAt: context.now,
    doneAt: null,
    said: null,
  };
  const others = c.supports.filter((support) => support.department !== department);
  return {
    kind: 'draft',
    changes: { supports: [...others, asked] },
    tells: [tell(c, 'supports', 'support-asked', [department])],
  };
}

/** 配合反馈: what the supporting department did; the lead reads it in the card. */
export function supportFeedBack({ c, command, actor, context }: Given<CommandOf<'supportFeedBack'>>): Ruling {
  if (!c.supports.some(isAsked(command.department))) return refuse('not-now', '这个部门的配合已经反馈过或不再需要');
  const by = actingPerson(actor);
  return {
    kind: 'draft',
    changes: {
      workedBy: worked(c, by.openId),
      photos: withPhotos(c, command.photos),
      supports: changed(c.supports, command.department, {
        state: 'fed-back',
        doneAt: context.now,
        said: command.text,
      }),
    },
    tells: [tell(c, 'lead-duty', 'support-done', leadDepartments(c.lead))],
  };
}

/** 不再需要配合: the lead or the desk releases a department. */
export function waiveSupport({ c, command, context }: Given<CommandOf<'waiveSupport'>>): Ruling {
  if (!c.supports.some(isAsked(command.department))) return refuse('not-now', '这个部门的配合已经反馈过或不再需要');
  return {
    kind: 'draft',
    changes: {
      supports: changed(c.supports, command.department, {
        state: 'waived',
        doneAt: context.now,
        said: command.text,
      }),
    },
    tells: [tell(c, 'supports', 'support-waived', [command.department])],
  };
}
