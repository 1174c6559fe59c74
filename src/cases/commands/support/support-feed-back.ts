import { wordsIn } from '../../../forms/values.ts';
import { leadDepartments } from '../../record/case.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { ofDepartment, pictured, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { department, photos, text } from '../field-schemas.ts';
import { supportAsked } from '../guards.ts';
import { actingPerson, nameOf, worked } from '../parties.ts';
import { refuse } from '../ruling.ts';
import { standsInFor, standsInTold } from '../stand-in.ts';
import { withPhotos } from '../with-photos.ts';
import { answersFor, askedField, isAsked, notWaitedFor, withAsked } from './asked.ts';

/** 配合反馈: what the supporting department did; the lead reads it in the card. */
export const supportFeedBack = define({
  name: 'supportFeedBack',
  word: '配合反馈',
  fields: { department, text, photos, standsInFor },
  from: OPEN_STATES,
  when: supportAsked,
  right: { may: ['support', 'stand-in-support'], who: '配合反馈由被请求配合的部门填写' },
  button: 'forward',
  standIn: '代配合反馈',
  form: {
    past: true,
    photos: true,
    fields: (asking) => [
      askedField('哪个部门', '请选哪个部门', answersFor(asking), asking),
      {
        kind: 'text',
        name: 'text',
        label: '配合做了什么',
        placeholder: '什么时候去的、做了什么、结果怎样',
        missing: '请写配合做了什么',
        required: true,
      },
    ],
    read: (values, { openId, workersOf }, sent) => ({
      department: wordsIn(values.department),
      text: wordsIn(values.text),
      photos: sent,
      standsInFor: workersOf(wordsIn(values.department)).some((one) => one.openId === openId)
        ? null
        : wordsIn(values.department),
    }),
  },
  onCard: 'record',
  told: {
    department: ofDepartment('部门'),
    text: spoken('做了什么'),
    photos: pictured,
    standsInFor: standsInTold('代反馈'),
  },
  rule({ c, command, actor, context }) {
    const supports = c.supports.filter(isAsked(command.department));
    if (supports.length === 0) return notWaitedFor();
    const answers = actor.relationsTo({ ...c, supports });
    if (!answers.includes('support') && !answers.includes('stand-in-support'))
      return refuse('not-yours', `${nameOf(command.department, context.roster)}的配合由他们自己反馈`);
    const done = { state: 'fed-back', doneAt: context.now, said: command.text } as const;
    return {
      kind: 'effect',
      changes: {
        workedBy: worked(c, actingPerson(actor).openId),
        ...withPhotos(c, command.photos, actor),
        supports: withAsked(c.supports, command.department, done),
      },
      tells: [tell(c, 'lead-duty', 'support-done', leadDepartments(c.lead))],
    };
  },
});
