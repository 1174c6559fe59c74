import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import type { DraftId } from '../../src/brands.ts';
import { SETTLED_WORDS } from '../../src/cases/record/reasons.ts';
import type { Field, Option } from '../../src/forms/field.ts';
import { type Card, note } from '../elements.ts';
import { formCard } from '../form-card.ts';

export type ReportFormFacts = {
  draft: DraftId;
  matter?: Published | undefined;
  catalogue: Catalogue;
  /** The question as it was asked. */
  words: string;
  estates: Option[];
  /** The reporter's own 小区. */
  estate?: string | undefined;
  /** Where it is, as far as that was said. */
  detail?: string | undefined;
  /** Asked only of those who may sit in a whistle's group. */
  rostered: boolean;
};

const place = ({ estates, estate, detail }: ReportFormFacts): Field[] => [
  { kind: 'choice', name: 'estate', label: '小区', required: true, options: estates, preset: estate },
  {
    kind: 'line',
    name: 'detail',
    label: '具体位置',
    required: true,
    placeholder: '几幢几单元、店名、路口',
    ...(detail ? { preset: detail } : {}),
  },
];

/** 上报: place and words first, the rest folded; three presses from the answer card. */
export function reportFormCard(shown: ReportFormFacts): Card {
  const { draft, matter, words, rostered } = shown;
  const depends = matter?.lead.depends;
  const asks = (matter?.asks ?? []).map((ask): Field => {
    const base = { name: `ask_${ask.key}`, label: ask.label, required: ask.required ?? false };
    if (ask.type === 'choice')
      return { kind: 'choice', ...base, options: (ask.options ?? []).map((one) => ({ value: one, label: one })) };
    if (ask.type === 'date') return { kind: 'date', ...base };
    return { kind: 'line', ...base };
  });
  return formCard({
    title: '上报事件',
    subtitle: matter?.name ?? '清单外事项，交指挥室',
    fields: [
      ...place(shown),
      {
        kind: 'text',
        name: 'description',
        label: '情况',
        required: true,
        preset: words,
        placeholder: '什么事、多久了、影响到谁',
      },
      ...(depends
        ? [
            {
              kind: 'choice',
              name: 'circumstance',
              label: depends.question,
              options: depends.options.map(({ when }) => ({ value: when, label: when })),
            } as const,
          ]
        : []),
      ...asks.filter((ask) => ask.required),
      { kind: 'check', name: 'urgent', label: urgentLabel(matter), preset: matter?.limits.urgent ?? false },
    ],
    more: [
      { kind: 'line', name: 'phone', label: '反映人电话', placeholder: '只有主责部门和指挥室看得到' },
      { kind: 'check', name: 'wantsReply', label: '反映人要求回复' },
      ...asks.filter((ask) => !ask.required),
      { kind: 'line', name: 'object', label: '对象（店名、门牌或统一社会信用代码）' },
      {
        kind: 'choice',
        name: 'source',
        label: '来源',
        options: ['现场发现', '居民反映', '12345', '上级交办', '其他'].map((one) => ({ value: one, label: one })),
        preset: '现场发现',
      },
      { kind: 'line', name: 'outsideNumber', label: '外部编号（12345 工单号等）' },
      { kind: 'check', name: 'reportedPerson', label: '这是举报，请替我保密' },
      ...(rostered ? [{ kind: 'check', name: 'joinsGroup', label: '需要吹哨时我愿意进群' } as const] : []),
    ],
    before: [
      note(
        `${matter?.photos.report ? '这类事要有现场照片：' : '有照片'}直接发到这里，提交前后 30 分钟内的都算这一件。`,
      ),
    ],
    submit: '提交',
    action: { do: 'submit', draft },
  });
}

/** The facts that make this matter urgent, where it names them. */
function urgentLabel(matter: ReportFormFacts['matter']): string {
  const facts = matter?.limits.urgentWhen?.map(({ when }) => when) ?? [];
  return `紧急：${facts.length > 0 ? facts.join('；') : '有危险或正在发生'}`;
}

/** 当场已处理: how, where, one line. */
export function settleFormCard(shown: ReportFormFacts): Card {
  return formCard({
    title: '当场已处理',
    subtitle: shown.matter?.name,
    fields: [
      {
        kind: 'choice',
        name: 'how',
        label: '怎么处理的',
        required: true,
        options: Object.entries(SETTLED_WORDS).map(([value, label]) => ({ value, label })),
        preset: 'corrected',
      },
      ...place(shown),
      { kind: 'text', name: 'text', label: '一句话（发照片就不用写）', preset: shown.words },
    ],
    before: [note('一句话或一张照片就行，照片直接发到这里。')],
    submit: '登记',
    action: { do: 'submit', draft: shown.draft },
  });
}
