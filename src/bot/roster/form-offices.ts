import { departmentWords, hoursWords } from '../../../cards/roster/words.ts';
import { DEFAULT_HOURS } from '../../cases/calendar/office-hours.ts';
import { byKind } from '../../forms/by-kind.ts';
import type { Option } from '../../forms/field.ts';
import { hoursSaid } from '../../roster/import/values.ts';
import { DESK, stationOf } from '../../roster/roster.ts';
import type { AskOf } from '../ports/roster-drafts.ts';
import { communitiesOf } from './form-people.ts';
import { given, optionsOf, pickedAmong, type RosterAsking, type RosterFormOf, refused } from './forms.ts';

/** 指挥室, the departments by their kind, the 联络站: whoever may have a duty chat. */
const offices = ({ catalogue, roster }: RosterAsking): Option[] =>
  byKind([
    { value: DESK, label: departmentWords(DESK, catalogue.nameOf) },
    ...catalogue.departments.map(({ id, name, kind }) => ({ value: id, label: name, kind })),
    ...communitiesOf(roster).map((name) => ({
      value: stationOf(name),
      label: departmentWords(stationOf(name), catalogue.nameOf),
    })),
  ]);

/** 值班群: which group for which department, whichever of the two was given. */
export const dutyChatForm: RosterFormOf<AskOf<'duty-chat'>> = {
  title: ({ department, chat }, { catalogue }) =>
    department
      ? `值班群：${departmentWords(department, catalogue.nameOf)}`
      : `「${chat?.name || '这个群'}」是谁的值班群`,
  fields: (ask, context) =>
    ask.department
      ? [
          {
            kind: 'choice',
            name: 'chat',
            label: '群',
            missing: '请选群',
            placeholder: '选群',
            required: true,
            options: optionsOf(ask.options, '没有名字的群'),
          },
        ]
      : [
          {
            kind: 'choice',
            name: 'department',
            label: '部门',
            missing: '请选部门',
            placeholder: '选部门，按类别排',
            required: true,
            options: offices(context).slice(0, 100),
          },
        ],
  submit(ask, values, context) {
    const chat = ask.chat ?? pickedAmong(values.chat, ask.options)[0];
    const department = ask.department ?? offices(context).find((one) => one.value === given(values.department))?.value;
    if (!chat) return refused('请选群');
    if (!department) return refused('请选部门');
    return {
      kind: 'done',
      changes: [{ kind: 'department-setting', department, dutyChat: chat.id }],
      what: `值班群：${departmentWords(department, context.catalogue.nameOf)} → ${chat.name || '没有名字的群'}`,
    };
  },
};

const DAYS: Option[] = ['工作日', '每天'].map((days) => ({ value: days, label: days }));

/** 办公时间: time limits and being on duty count by it. */
export const hoursForm: RosterFormOf<AskOf<'hours'>> = {
  title: ({ department }, { catalogue }) => `办公时间：${departmentWords(department, catalogue.nameOf)}`,
  fields: ({ department }, { roster }) => {
    const hours = roster.settings.find((one) => one.department === department)?.hours ?? DEFAULT_HOURS;
    const [days = '工作日', ...times] = hoursWords(hours).split(' ');
    return [
      {
        kind: 'choice',
        name: 'days',
        label: '日子',
        missing: '请选哪些日子办公',
        placeholder: '选日子',
        required: true,
        options: DAYS,
        preset: days,
      },
      {
        kind: 'line',
        name: 'times',
        label: '时间（各段用空格隔开）',
        missing: '请写办公时间，如 08:30-12:00 13:30-17:30',
        placeholder: '如 08:30-12:00 13:30-17:30',
        required: true,
        preset: times.join(' ').replaceAll('–', '-').replaceAll('、', ' '),
        max: 60,
      },
    ];
  },
  submit({ department }, values, { catalogue }) {
    const hours = hoursSaid(given(values.days), given(values.times));
    if (!hours) return refused('时间要写成 08:30-12:00 13:30-17:30 这样，前后不重叠');
    return {
      kind: 'done',
      changes: [{ kind: 'department-setting', department, hours }],
      what: `办公时间：${departmentWords(department, catalogue.nameOf)} → ${hoursWords(hours)}`,
    };
  },
};

/** 小区归属: a 小区 that the list does not have, or one that belongs elsewhere now. */
export const estateForm: RosterFormOf<AskOf<'estate'>> = {
  title: ({ community }) => `小区归属：${community}`,
  fields: ({ community }, { roster }) => {
    const neighbour = roster.places().find((place) => place.community === community);
    return [
      {
        kind: 'line',
        name: 'name',
        label: '小区',
        missing: '请写小区全名',
        placeholder: '小区全名',
        required: true,
        max: 20,
      },
      {
        kind: 'line',
        name: 'grid',
        label: '网格',
        missing: '请写它属于哪个网格',
        placeholder: '它属于哪个网格',
        required: true,
        preset: neighbour?.grid ?? '',
        max: 20,
      },
      {
        kind: 'line',
        name: 'area',
        label: '执法片区',
        missing: '请写它属于哪个执法片区',
        placeholder: '它属于哪个片区',
        required: true,
        preset: neighbour?.area ?? '',
        max: 20,
      },
    ];
  },
  submit({ community }, values) {
    const estate = {
      name: given(values.name),
      grid: given(values.grid),
      community,
      area: given(values.area),
    };
    return {
      kind: 'done',
      changes: [{ kind: 'estate', estate }],
      what: `小区归属：${estate.name} → ${estate.grid} → ${community} → ${estate.area}`,
    };
  },
};
