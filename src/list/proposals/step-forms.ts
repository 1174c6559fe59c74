import type { Field } from '../../forms/field.ts';
import { optionsOfWords } from '../../forms/field.ts';
import { dayIn, type Values, wordsIn, wordsOrNull } from '../../forms/values.ts';
import type { FormName } from './ask.ts';
import type { Command } from './commands.ts';
import type { Proposal } from './proposal.ts';
import { ANSWER_WORDS, Answer, LAWFULNESS_WORDS, Lawfulness } from './state.ts';

type Asking = { p: Proposal; seats: readonly string[]; today: string; nameOf(id: string): string };

/** The form of a step: its title, what it asks, and the step that comes of it, or what is missing. */
export type StepForm = {
  title: string;
  fields(asking: Asking): Field[];
  command(values: Values, asking: Asking): Command | string;
};

const words = (label: string, placeholder: string, required = true): Field => ({
  kind: 'text',
  name: 'words',
  label,
  placeholder,
  required,
  missing: `请写${label}`,
  max: 500,
});
/** Which meeting and its day, which is most often the day that it is typed. */
const meetingOf = (today: string): Field[] => [
  {
    kind: 'line',
    name: 'meeting',
    label: '哪次会议',
    missing: '请写哪次会议',
    placeholder: '如 街道办第12次办公会',
    required: true,
    max: 60,
  },
  {
    kind: 'date',
    name: 'date',
    label: '开会的日子',
    placeholder: '选开会那天',
    missing: '请选开会的日子',
    required: true,
    preset: today,
  },
];
const { agree: _, ...OBJECTIONS } = ANSWER_WORDS;

/** The forms of the steps that need words. */
export const STEP_FORMS: Record<FormName, StepForm> = {
  submit: {
    title: '有话会答错，仍然发布',
    fields: () => [words('为什么仍然发布', '答错的那几句为什么可以接受')],
    command: (values) => ({ do: 'submit', despite: wordsOrNull(values.words) }),
  },
  answer: {
    title: '会签',
    fields: ({ seats, nameOf }) => [
      ...(seats.length > 1
        ? [
            {
              kind: 'choice' as const,
              name: 'department',
              label: '哪个部门',
              placeholder: '选您代表的部门',
              missing: '请选哪个部门的意见',
              required: true,
              options: seats.map((id) => ({ value: id, label: nameOf(id) })),
            },
          ]
        : []),
      {
        kind: 'choice',
        name: 'answer',
        label: '意见',
        placeholder: '改了才同意，还是不同意',
        missing: '请选意见',
        required: true,
        options: optionsOfWords(OBJECTIONS),
      },
      words('哪里不行，改成怎样才行', '指出是哪一句，写出可以的样子'),
    ],
    command(values, { seats }) {
      const answer = Answer.safeParse(wordsIn(values.answer)).data;
      // What was picked stands, also where others have answered meanwhile and one seat is left.
      const department = wordsIn(values.department) || (seats.length === 1 && seats[0]);
      if (!answer) return '请选意见';
      return department ? { do: 'answer', department, answer, words: wordsOrNull(values.words) } : '请选部门';
    },
  },
  conclude: {
    title: '记会商结果',
    fields: () => [words('会上怎么说的，各方还剩什么不同', '谁同意、谁不同意、剩下什么')],
    command: (values) => (wordsIn(values.words) ? { do: 'conclude', minutes: wordsIn(values.words) } : '请写会商结果'),
  },
  review: {
    title: '法审',
    fields: () => [
      {
        kind: 'choice',
        name: 'verdict',
        label: '结论',
        placeholder: '选合法、要改或不合法',
        missing: '请选结论',
        required: true,
        options: optionsOfWords(LAWFULNESS_WORDS),
      },
      words('理由（要改、不合法必填）', '哪一句不合哪一条', false),
    ],
    command(values) {
      const verdict = Lawfulness.safeParse(wordsIn(values.verdict)).data;
      return verdict ? { do: 'review', verdict, words: wordsOrNull(values.words) } : '请选结论';
    },
  },
  adopt: {
    title: '审定：采纳',
    fields: ({ today }) => [
      ...meetingOf(today),
      {
        kind: 'date',
        name: 'from',
        label: '从哪天起执行',
        placeholder: '选开始执行的日子',
        missing: '请选从哪天起执行',
        required: true,
        preset: today,
      },
    ],
    command(values) {
      const [said, date, from] = [wordsIn(values.meeting), dayIn(values.date), dayIn(values.from)];
      if (!said) return '请写哪次会议';
      return date && from ? { do: 'adopt', meeting: said, date, from } : '请选开会的日子和执行的日子';
    },
  },
  reject: {
    title: '不采纳',
    fields: () => [words('为什么不采纳', '提的人要看')],
    command: (values) => (wordsIn(values.words) ? { do: 'reject', why: wordsIn(values.words) } : '请写为什么'),
  },
  'roll-back': {
    title: '回退',
    fields: ({ p, today }) => [
      words('为什么回退', '哪里错了，谁发现的'),
      ...(p.path === 'all' ? meetingOf(today) : []),
    ],
    command(values) {
      const why = wordsIn(values.words);
      return why
        ? { do: 'roll-back', why, meeting: wordsOrNull(values.meeting), date: dayIn(values.date) || null }
        : '请写为什么';
    },
  },
};
