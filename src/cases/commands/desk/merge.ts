import type { OpenId } from '../../../brands.ts';
import { cutTo } from '../../../forms/cut-to.ts';
import { wordsIn, wordsOrNull } from '../../../forms/values.ts';
import { type Case, leadDepartments, secretPeople } from '../../record/case.ts';
import { ENDED_STATES, OPEN_STATES, STATE_WORDS, WORKED_STATES } from '../../record/state.ts';
import { spoken } from '../../told/line.ts';
import { tell, tellCouncil } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional, short } from '../field-schemas.ts';
import { byDesk } from '../rights.ts';
import { type Also, refuse } from '../ruling.ts';

/** So many a step keeps; what is longer stands in the merged case. */
const MOST_WORDS = 1000;

/** What was reported: the case's own words, then those of the cases that were merged into it before. */
function wordsOf(c: Case): string | null {
  const taken = c.steps.flatMap(({ slot, command }) => {
    const { text } = command;
    return slot === 'absorbed' && typeof text === 'string' ? [text] : [];
  });
  return cutTo([c.description, ...taken].filter(Boolean).join('\n'), MOST_WORDS).trim() || null;
}

/** What the other case takes over: the words, the pictures, the residents and whether they want a reply. */
const absorbed = (c: Case, people: OpenId[]): Also['command'] => ({
  do: 'absorb',
  from: c.id,
  people,
  secret: secretPeople(c),
  text: wordsOf(c),
  photos: c.photos,
  onBehalf: c.onBehalf,
  residents: c.alsoOnBehalf,
});

/** 合并办理: the reporter and the followers follow the other case from now on, in the same write. */
export const merge = define({
  name: 'merge',
  word: '合并办理',
  fields: { into: short, text: optional },
  from: OPEN_STATES,
  right: byDesk('合并办理'),
  button: 'folded',
  form: {
    fields: () => [
      {
        kind: 'line',
        name: 'into',
        label: '并入哪一件（事件编号）',
        placeholder: '如 WX-261128-003',
        missing: '请写并入哪一件的编号，如 WX-261128-003',
        required: true,
      },
      { kind: 'text', name: 'text', label: '说明', placeholder: '可不填' },
    ],
    read: (values) => ({ into: wordsIn(values.into).toUpperCase(), text: wordsOrNull(values.text) }),
  },
  onCard: 'ending',
  told: { into: spoken('并入'), text: spoken('说明') },
  rule({ c, command, context }) {
    const { target } = context;
    if (!target || target.id !== command.into) return refuse('missing', `找不到事件 ${command.into}，请核对编号`);
    if (target.id === c.id) return refuse('missing', '不能并入自己，请填另一件的编号');
    if (ENDED_STATES.includes(target.state))
      return refuse('wrong-state', `${target.id} 已经结束，不能并入；请并入还在办的一件，或单独办理`);
    if (!WORKED_STATES.includes(target.state))
      return refuse('wrong-state', `${target.id} ${STATE_WORDS[target.state]}，已经办过了，不能并入；请单独办理`);
    const people = [...new Set([...(c.parent ? [] : [c.reporter.openId]), ...c.followers, ...c.mergedIn])];
    return {
      kind: 'effect',
      to: 'merged',
      changes: { mergedInto: target.id, times: { ...c.times, ended: context.now } },
      tells: [
        tell(c, 'reporter', 'merged'),
        ...(c.followers.length + c.mergedIn.length > 0 ? [tell(c, 'followers', 'merged')] : []),
        ...tellCouncil(c, 'merged'),
        ...(c.lead ? [{ ...tell(c, 'lead-duty', 'merged', leadDepartments(c.lead)), push: false }] : []),
      ],
      also: [{ caseId: target.id, command: absorbed(c, people) }],
    };
  },
});
