import type { Element } from '../../../cards/elements.ts';
import { formCard } from '../../../cards/form-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import type { Field } from '../../forms/field.ts';
import { type ProposalAsk, SHORT_WORDS } from '../../list/proposals/ask.ts';
import { seatsLeft } from '../../list/proposals/open-steps.ts';
import { SHORT } from '../../list/proposals/short/short.ts';
import { STEP_FORMS } from '../../list/proposals/step-forms.ts';
import { readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { pickField } from './desk/pick-field.ts';
import { nameOfAbout, nameOfProposal } from './name-of.ts';
import { standingOf } from './standing.ts';
import { workbookForm } from './workbook/workbook-form.ts';

type Shown = { title: string; subtitle?: string; before?: Element[]; fields: Field[]; submit?: string };

const GONE: Drawn = { card: noticeCard('表单不在了', '这张表单已经用过或不在了，请重新打开。', 'over') };
const why: Field = {
  kind: 'text',
  name: 'why',
  label: '为什么',
  placeholder: '依据、会议或碰到的事，批的人要看',
  required: true,
  missing: '请写为什么要改',
  max: 300,
};

const optionalWhy: Field = { ...why, label: '为什么（可不填）', required: false };

/** An open form of the list's care, for whoever opened it. */
export async function drawProposalForm({ draft: id, openId }: ViewOf<'proposal-form'>, world: World): Promise<Drawn> {
  const draft = await world.store.proposalDraft(id);
  if (!draft || draft.usedAt || draft.openId !== openId) return GONE;
  const shown = await shownOf(draft.ask, openId, world);
  if (!shown) return GONE;
  return { card: formCard({ submit: '提交', ...shown, action: { do: 'proposal-submit', draft: id } }) };
}

/** What a form of the list's care shows now; undefined where what it is about is gone. */
export async function shownOf(
  ask: ProposalAsk,
  openId: ViewOf<'proposal-form'>['openId'],
  world: World,
): Promise<Shown | undefined> {
  const { catalogue, store } = world;
  switch (ask.form) {
    case 'proposal-edit': {
      const matter = catalogue.matter(ask.about);
      if (!matter) return undefined;
      const title = `${SHORT_WORDS[ask.short]}：${matter.name}`;
      return { title, fields: [...SHORT[ask.short].fields(matter, catalogue), why] };
    }
    case 'proposal-word':
      return {
        title: `加一句说法：${nameOfAbout(ask.about, catalogue)}`,
        fields: [
          {
            kind: 'line',
            name: 'saying',
            label: '居民怎么说',
            placeholder: '照居民的话写，如 楼下烧烤店油烟好大',
            missing: '请写居民怎么说',
            required: true,
            max: 60,
          },
          optionalWhy,
        ],
      };
    case 'proposal-opinion':
      return { title: `我有意见：${nameOfAbout(ask.about, catalogue)}`, fields: opinionFields(ask.departments, world) };
    case 'proposal-try':
      return {
        title: `试一试：${ask.proposal}`,
        subtitle: '只问改好的这一稿，不发布',
        fields: [
          {
            kind: 'line',
            name: 'words',
            label: '居民会怎么问',
            placeholder: '照居民的话写，如 楼道里堆东西谁管',
            missing: '请写一句居民会问的话',
            required: true,
            max: 100,
          },
        ],
        submit: '问',
      };
    case 'list-workbook':
      return workbookForm(ask, world);
    case 'waiting-pick':
      return { title: ask.to === 'matter' ? '是哪个事项的说法' : '归谁管', fields: [pickField(ask.to, catalogue)] };
    case 'proposal-step': {
      const [p, roster] = await Promise.all([store.proposal(ask.proposal), readRoster(world)]);
      if (!p) return undefined;
      const seats = seatsLeft(p, standingOf(openId, roster).departments);
      const { title, fields } = STEP_FORMS[ask.step];
      const asking = { p, seats, today: dayOf(world.now()), nameOf: catalogue.nameOf };
      return { title: `${title}：${p.id} ${nameOfProposal(p, catalogue)}`, fields: fields(asking) };
    }
  }
}

const opinionFields = (departments: readonly string[], { catalogue }: World): Field[] => [
  ...(departments.length > 1
    ? [
        {
          kind: 'choice' as const,
          name: 'department',
          label: '哪个部门的意见',
          placeholder: '选您代表的部门',
          missing: '请选哪个部门的意见',
          required: true,
          options: departments.map((id) => ({ value: id, label: catalogue.nameOf(id) })),
        },
      ]
    : []),
  {
    kind: 'text',
    name: 'words',
    label: '哪里不对，应当怎么写',
    placeholder: '指出是哪一句，写出改好的样子',
    missing: '请写哪里不对、应当怎么写',
    required: true,
    max: 500,
  },
  why,
];
