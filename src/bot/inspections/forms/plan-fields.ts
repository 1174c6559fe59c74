import { note } from '../../../../cards/elements.ts';
import { DAY_MS, dayOf } from '../../../cases/calendar/calendar.ts';
import { byKind } from '../../../forms/by-kind.ts';
import { cutTo } from '../../../forms/cut-to.ts';
import type { Field } from '../../../forms/field.ts';
import { optionsOfWords } from '../../../forms/field.ts';
import { nobodyThere, withNobody } from '../../../forms/nobody-there.ts';
import { allPicked, dayIn, wordsIn } from '../../../forms/values.ts';
import { hasPower } from '../../../inspections/may-inspect.ts';
import type { DrawnPlan } from '../../../inspections/plans/commands.ts';
import { mergeLists } from '../../../inspections/plans/merge-lists.ts';
import { REASON_WORDS, Reason } from '../../../inspections/plans/state.ts';
import type { InspectedSubject } from '../../../inspections/subjects/subject.ts';
import { isThere } from '../standing.ts';
import type { Opened, ShownForm, Submitted } from './form.ts';

type Preset = Pick<DrawnPlan, 'name' | 'lists' | 'departments' | 'notice'> & { subjects: readonly string[] } & Partial<
    Pick<DrawnPlan, 'from' | 'to' | 'reason' | 'file'>
  >;

/** The bodies that may inspect by law, whichever kind of place. */
const bodies = ({ world: { catalogue } }: Pick<Opened, 'world'>): string[] =>
  catalogue.departments.map(({ id }) => id).filter((id) => hasPower(id, 'inspection', catalogue));

/** What a plan asks, and above it what it means to ask a body that nobody in Feishu acts for. */
export function drawnForm(...of: Parameters<typeof drawnFields>): Pick<ShownForm, 'before' | 'fields'> {
  const fields = drawnFields(...of);
  const nobody = nobodyThere(fields, '选它，卡片到指挥室，请指挥室打电话约它批、派人。');
  return { fields, ...(nobody ? { before: [note(nobody)] } : {}) };
}

/** The fields of a plan: where, who, which lists, when, why. */
export function drawnFields(preset: Preset, places: readonly InspectedSubject[], opened: Opened): Field[] {
  const { roster, world } = opened;
  const { catalogue, now } = world;
  const able = bodies(opened);
  const judging = mergeLists(preset.lists, catalogue).departments.filter((id) => able.includes(id));
  const soon = dayOf(now() + 3 * DAY_MS);
  return [
    {
      kind: 'line',
      name: 'name',
      label: '叫什么',
      placeholder: '如 文一西路餐饮联合检查',
      missing: '请写这次检查叫什么',
      required: true,
      preset: preset.name,
      max: 40,
    },
    {
      kind: 'choices',
      name: 'subjects',
      label: '去哪几家（没改完的在前）',
      placeholder: '可多选，最多 50 家',
      missing: '请选去哪几家，最多 50 家',
      required: true,
      options: places.map(({ id, name, place }) => ({ value: id, label: `${name} ${place.detail}` })),
      preset: [...preset.subjects],
    },
    {
      kind: 'choices',
      name: 'lists',
      label: '用哪几张清单（同一条只问一次）',
      placeholder: '可多选，最多 4 张',
      missing: '请选用哪几张清单，最多 4 张',
      required: true,
      options: catalogue.checklists.map(({ id, name }) => ({ value: id, label: name })),
      preset: preset.lists,
    },
    {
      kind: 'choices',
      name: 'departments',
      label: '哪几个部门',
      placeholder: '可多选，最多 8 个',
      missing: '请选哪几个部门去，最多 8 个',
      required: true,
      options: byKind(
        able.map((id) => ({
          ...{ value: id, label: withNobody(catalogue.nameOf(id), isThere(id, roster)) },
          kind: catalogue.department(id)?.kind,
        })),
      ),
      preset: preset.departments.length > 0 ? preset.departments : judging,
    },
    {
      kind: 'date',
      name: 'from',
      label: '从哪天',
      placeholder: '选第一天',
      missing: '请选从哪天开始',
      required: true,
      preset: preset.from ?? soon,
    },
    {
      kind: 'date',
      name: 'to',
      label: '到哪天',
      placeholder: '选最后一天',
      missing: '请选到哪天为止',
      required: true,
      preset: preset.to ?? soon,
    },
    { kind: 'check', name: 'notice', label: '预先通知店家', preset: preset.notice },
    {
      kind: 'choice',
      name: 'reason',
      label: '为什么去',
      placeholder: '选检查的由头',
      missing: '请选为什么去',
      required: true,
      options: optionsOfWords(REASON_WORDS),
      preset: preset.reason ?? 'plan',
    },
    {
      kind: 'line',
      name: 'file',
      label: '投诉编号、文件号（年度计划可不填）',
      placeholder: '如 12345 工单号、通知的文号',
      preset: preset.file ?? '',
      max: 60,
    },
  ];
}

/** What was filled in, only of what was offered; or what is missing. */
export function drawnIn({ values, world }: Submitted, places: readonly InspectedSubject[]): DrawnPlan | string {
  const { catalogue } = world;
  const picked = allPicked(values.subjects);
  const subjects = places.filter(({ id }) => picked.includes(id)).map(({ id, name }) => ({ id, name }));
  const lists = allPicked(values.lists).filter((id) => catalogue.checklist(id));
  const able = bodies({ world });
  const departments = allPicked(values.departments).filter((id) => able.includes(id));
  const reason = Reason.safeParse(wordsIn(values.reason)).data;
  const [from, to] = [dayIn(values.from), dayIn(values.to)];
  const name = cutTo(wordsIn(values.name), 40);
  if (!name) return '请写这次检查叫什么';
  if (subjects.length === 0 || subjects.length > 50) return '请选去哪几家，最多 50 家';
  if (lists.length === 0 || lists.length > 4) return '请选清单，最多 4 张';
  if (departments.length === 0 || departments.length > 8) return '请选部门，最多 8 个';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || !/^\d{4}-\d{2}-\d{2}$/.test(to)) return '请选从哪天到哪天';
  if (!reason) return '请选为什么去';
  const file = cutTo(wordsIn(values.file), 60) || null;
  return { name, subjects, departments, lists, from, to, notice: values.notice === true, reason, file };
}
