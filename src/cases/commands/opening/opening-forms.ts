import type { Published } from '../../../../catalogue/catalogue.ts';
import type { DraftId } from '../../../brands.ts';
import { type Field, type Option, optionsOfWords } from '../../../forms/field.ts';
import { SETTLED_WORDS } from '../../record/reasons.ts';

/** What a form that opens a case shows before anybody has typed. */
export type OpeningShown = {
  draft: DraftId;
  matter?: Published | undefined;
  /** The question as it was asked. */
  words: string;
  estates: Option[];
  /** The 小区 that the words name, else the reporter's own. */
  estate?: string | undefined;
  /** Where in it, and what the shop is called, as the words say. */
  detail?: string | undefined;
  shop?: string | undefined;
  /** Whether the circumstance is asked: not where all of them come to the same. */
  asksCircumstance: boolean;
  /** The one that the words state. */
  circumstance?: string | undefined;
  /** The last places the reporter was at, to pick instead of typing. */
  recent: Option[];
  /** Asked only of those who may sit in a whistle's group. */
  rostered: boolean;
};

/** Where it is: picked from the last places, or the 小区 and the words for the spot. */
export const placeAsked = ({ estates, estate, detail, recent }: OpeningShown): Field[] => [
  ...(recent.length > 0
    ? [
        {
          kind: 'choice',
          name: 'recent',
          label: '还在最近那几处？选了，下面两项不用填',
          placeholder: '选最近去过的地方',
          options: recent,
        } as const,
      ]
    : []),
  {
    kind: 'choice',
    name: 'estate',
    label: '小区',
    placeholder: '选小区',
    missing: '请选在哪个小区',
    required: recent.length === 0,
    options: estates,
    preset: estate,
  },
  {
    kind: 'line',
    name: 'detail',
    fills: 'place.detail',
    label: '具体位置',
    placeholder: '几幢几单元、店名、路口',
    missing: '请写具体位置：几幢几单元、店名或路口',
    required: recent.length === 0,
    preset: detail,
  },
];

type Asked = { fields: Field[]; more: Field[] };

/** What a matter calls the shop it asks for. */
const SHOP = 'shopName';

/** Whom it is about, asked once: under the matter's own words where it asks for the shop. */
function objectAsked({ matter, shop }: OpeningShown): Field {
  const ask = matter?.asks.find(({ key }) => key === SHOP);
  const label = ask?.label ?? '对象';
  return {
    ...{ kind: 'line', name: 'object', label, placeholder: '店名、门牌或统一社会信用代码', preset: shop },
    ...{ required: ask?.required ?? false, missing: `请写${label}` },
  };
}

/** What a matter itself asks besides. */
const asksOf = ({ matter }: OpeningShown): Field[] =>
  (matter?.asks ?? [])
    .filter(({ key }) => key !== SHOP)
    .map((ask): Field => {
      const base = {
        name: `ask_${ask.key}`,
        fills: `asks.${ask.key}`,
        label: ask.label,
        required: ask.required ?? false,
        missing: `请${ask.type === 'choice' || ask.type === 'date' ? '选' : '写'}${ask.label}`,
      };
      if (ask.type === 'choice')
        return {
          kind: 'choice',
          ...base,
          placeholder: '选一项',
          options: (ask.options ?? []).map((one) => ({ value: one, label: one })),
        };
      if (ask.type === 'date') return { kind: 'date', ...base, placeholder: '选日子' };
      return { kind: 'line', ...base, placeholder: ask.type === 'number' ? '写数字' : '一句话说清' };
    });

/** What 上报 asks: place and words first, the rest folded. */
export function reportAsks(shown: OpeningShown): Asked {
  const { matter, words, rostered } = shown;
  const depends = matter?.lead.depends;
  const asks = [...asksOf(shown), objectAsked(shown)];
  return {
    fields: [
      ...placeAsked(shown),
      {
        kind: 'text',
        name: 'description',
        label: '情况',
        required: true,
        preset: words,
        placeholder: '什么事、多久了、影响到谁',
        missing: '请写情况：什么事、多久了',
      },
      ...(depends && shown.asksCircumstance
        ? [
            {
              kind: 'choice',
              name: 'circumstance',
              label: depends.question,
              placeholder: '不清楚可以不选',
              options: depends.options.map(({ when }) => ({ value: when, label: when })),
              preset: shown.circumstance,
            } as const,
          ]
        : []),
      ...asks.filter((ask) => ask.required),
      { kind: 'check', name: 'urgent', label: urgentLabel(matter), preset: matter?.limits.urgent ?? false },
    ],
    more: [
      {
        kind: 'line',
        name: 'phone',
        fills: 'onBehalf.phone',
        label: '反映人电话',
        max: 30,
        placeholder: '只有主责部门和指挥室看得到',
      },
      { kind: 'check', name: 'wantsReply', label: '反映人要求回复' },
      ...asks.filter((ask) => !ask.required),
      {
        kind: 'choice',
        name: 'source',
        label: '来源',
        placeholder: '从哪里知道的',
        options: ['现场发现', '居民反映', '12345', '上级交办', '其他'].map((one) => ({ value: one, label: one })),
        preset: '现场发现',
      },
      {
        kind: 'line',
        name: 'outsideNumber',
        fills: 'origin.outsideNumber',
        label: '外部编号',
        placeholder: '12345 工单号等',
      },
      { kind: 'check', name: 'reportedPerson', label: '这是举报，请替我保密' },
      ...(rostered ? [{ kind: 'check', name: 'joinsGroup', label: '需要吹哨时我愿意进群' } as const] : []),
    ],
  };
}

/** The facts that make this matter urgent, where it names them. */
function urgentLabel(matter: OpeningShown['matter']): string {
  const facts = matter?.limits.urgentWhen?.map(({ when }) => when) ?? [];
  return `紧急：${facts.length > 0 ? facts.join('；') : '有危险或正在发生'}`;
}

/** What 当场已处理 asks: how, where, one line. */
export const settleAsks = (shown: OpeningShown): Asked => ({
  fields: [
    {
      kind: 'choice',
      name: 'how',
      label: '怎么处理的',
      placeholder: '选怎么处理的',
      missing: '请选怎么处理的',
      required: true,
      options: optionsOfWords(SETTLED_WORDS),
      preset: 'corrected',
    },
    ...placeAsked(shown),
    {
      kind: 'text',
      name: 'text',
      label: '一句话（发照片就不用写）',
      placeholder: '如：劝店家把桌椅收进去了',
      preset: shown.words,
    },
  ],
  more: [],
});
