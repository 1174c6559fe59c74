import { instantOf } from '../../../cases/calendar/calendar.ts';
import { cutTo } from '../../../forms/cut-to.ts';
import type { Field } from '../../../forms/field.ts';
import { allPicked, type Values, wordsIn } from '../../../forms/values.ts';
import type { AskOf } from '../../../inspections/ask.ts';
import type { Plan } from '../../../inspections/plans/plan.ts';
import { redact } from '../../../redaction/redact.ts';
import { toast } from '../../core/reaction.ts';
import { certifiedOf } from '../standing.ts';
import type { FormOf, Opened } from './form.ts';
import { planStep } from './plan-forms.ts';

const why = (label: string, placeholder: string): Field => ({
  kind: 'text',
  name: 'words',
  label,
  placeholder,
  required: true,
  missing: `请写${label}`,
  max: 300,
});
const OVER = (required: boolean): Field[] => [
  {
    kind: 'line',
    name: 'approver',
    label: required ? '谁批准超上限的' : '谁批准超上限的（不超不填）',
    placeholder: '写姓名、职务',
    required,
    missing: '请写谁批准超上限的',
    max: 40,
  },
  {
    kind: 'line',
    name: 'file',
    label: required ? '文件号' : '文件号（不超不填）',
    placeholder: '批准超上限的那份文件',
    required,
    missing: '请写批准超上限的文件号',
    max: 60,
  },
];
const said = (values: Values): string => redact(wordsIn(values.words));
const overIn = (values: Values) => {
  const [approver, file] = [cutTo(wordsIn(values.approver), 40), cutTo(wordsIn(values.file), 60)];
  return approver && file ? { approver, file } : null;
};
const titled = async ({ plan }: { plan: Plan['id'] }, { world }: Opened, title: string, fields: Field[]) => {
  const found = await world.store.plan(plan);
  return found && { title: `${title}：${found.id} ${found.name}`, fields };
};

/** Over the cap: who allowed it, by which document. */
export const submitForm: FormOf<AskOf<'plan-submit'>> = {
  shown: (ask, context) => titled(ask, context, '超上限送批', OVER(true)),
  submit: ({ plan, seen }, submitted) =>
    planStep(plan, { do: 'submit', over: overIn(submitted.values) }, seen, submitted),
};

/** 退回 with the reason. */
export const returnForm: FormOf<AskOf<'plan-return'>> = {
  shown: (ask, context) => titled(ask, context, '退回', [why('为什么退回，怎样才批', '改了哪里就能批，改的人要看')]),
  async submit({ plan, department }, submitted) {
    const words = said(submitted.values);
    if (!words) return toast('请写为什么退回', 'warning');
    // What others said meanwhile takes nothing from one's own word.
    return planStep(plan, { do: 'return', department, words }, null, submitted);
  },
};

/** 紧急: begins now, approved afterwards. */
export const urgentForm: FormOf<AskOf<'plan-urgent'>> = {
  shown: (ask, context) =>
    titled(ask, context, '紧急，先查后补批', [why('为什么不能等', '眼下有什么危险，补批的人要看'), ...OVER(false)]),
  async submit({ plan, seen }, submitted) {
    const words = said(submitted.values);
    if (!words) return toast('请写为什么不能等', 'warning');
    return planStep(plan, { do: 'begin-urgently', why: words, over: overIn(submitted.values) }, seen, submitted);
  },
};

export const cancelForm: FormOf<AskOf<'plan-cancel'>> = {
  shown: (ask, context) => titled(ask, context, '取消', [why('为什么取消', '参加的部门都会看到')]),
  async submit({ plan, seen }, submitted) {
    const words = said(submitted.values);
    if (!words) return toast('请写为什么取消', 'warning');
    return planStep(plan, { do: 'cancel', why: words }, seen, submitted);
  },
};

/** An inspection takes two: where a department has no more, they are who goes. */
const A_PAIR = 2;

/** 派人: of those whose certificates hold to the plan's last day. */
export const sendForm: FormOf<AskOf<'plan-send'>> = {
  async shown({ plan: id, department }, { roster, world }) {
    const plan = await world.store.plan(id);
    if (!plan) return undefined;
    const able = certifiedOf(department, instantOf(plan.to), roster, world).map(({ openId }) => openId);
    const title = `派人：${world.catalogue.nameOf(department)}`;
    if (able.length === 0)
      return { title, subtitle: '名册里还没有这个部门到那天有效的执法证；请管理员登记', fields: [] };
    const now = plan.parts.find((one) => one.department === department)?.inspectors ?? [];
    const named = now.map(({ openId }) => openId).filter((openId) => able.includes(openId));
    const preset = named.length === 0 && able.length <= A_PAIR ? able : named;
    return {
      title,
      fields: [
        {
          kind: 'people',
          name: 'people',
          label: '谁去（只列持证的）',
          placeholder: '可多选，最多 12 人',
          missing: '请选去的人，最多 12 人',
          required: true,
          openIds: able,
          preset,
        },
      ],
    };
  },
  async submit({ plan, department }, submitted) {
    const { roster, values } = submitted;
    const inspectors = allPicked(values.people).flatMap((openId) => {
      const member = roster.people.find((one) => one.openId === openId);
      return member && !member.left ? [{ openId: member.openId, name: member.name }] : [];
    });
    if (inspectors.length === 0 || inspectors.length > 12) return toast('请选去的人，最多 12 人', 'warning');
    return planStep(plan, { do: 'send', department, inspectors }, null, submitted);
  },
};
