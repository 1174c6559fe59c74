import { departmentWords, grantWords, SHIFT_DAYS, shiftWords } from '../../../cards/roster/words.ts';
import { isOpenId } from '../../brands.ts';
import { Shift } from '../../cases/calendar/office-hours.ts';
import { byKind } from '../../forms/by-kind.ts';
import type { Values } from '../../forms/values.ts';
import { minutesSaid } from '../../roster/import/values.ts';
import { EVERYWHERE, type Grant, ROLE_WORDS, Role } from '../../roster/roles.ts';
import type { AskOf } from '../ports/roster-drafts.ts';
import { given, none, optionsOf, pickedAmong, type RosterAsking, type RosterFormOf, refused } from './forms.ts';

const names = (people: { name: string }[]) => people.map((one) => one.name).join('、');
const words = (entries: Record<string, string>) => Object.entries(entries).map(([value, label]) => ({ value, label }));
/** The most 小区 a picker lists beside 「不填」. */
const ESTATES = 99;

/** 加人、加角色: several people at once get one role. */
export const grantForm: RosterFormOf<AskOf<'grant'>> = {
  title: (ask) => (isOpenId(ask.source) ? `给${names(ask.options)}加角色` : '加人、加角色'),
  fields: (ask, { roster, catalogue }) => [
    {
      kind: 'people',
      name: 'people',
      label: '人',
      missing: '请选人',
      placeholder: '选人，可多选',
      required: true,
      openIds: ask.options.map((option) => option.id),
      preset: isOpenId(ask.source) ? ask.options.map((option) => option.id) : [],
    },
    {
      kind: 'choice',
      name: 'role',
      label: '角色',
      missing: '请选角色',
      placeholder: '选角色',
      required: true,
      options: words(ROLE_WORDS),
    },
    {
      kind: 'choice',
      name: 'department',
      label: '部门（经办、负责人、批准人要填）',
      placeholder: '选部门，按类别排',
      options: [
        none('不填'),
        ...byKind(catalogue.departments.map(({ id, name, kind }) => ({ value: id, label: name, kind }))),
      ],
    },
    {
      kind: 'choice',
      name: 'community',
      label: '社区（网格员、联络站要填）',
      placeholder: '选社区',
      options: [none('不填'), ...communitiesOf(roster).map((name) => ({ value: name, label: name }))],
    },
    { kind: 'line', name: 'grid', label: '网格（网格员可填）', placeholder: '不填就是整个社区', max: 20 },
    {
      kind: 'choice',
      name: 'estate',
      label: '小区（物业要填）',
      placeholder: '选小区，按社区排',
      options: [
        none('不填'),
        ...byKind(
          roster
            .places()
            .slice(0, ESTATES)
            .map(({ name, community }) => ({ value: name, label: name, kind: community })),
        ),
      ],
    },
  ],
  submit(ask, values, { roster, catalogue, now, newId }) {
    const people = pickedAmong(values.people, ask.options);
    if (people.length === 0) return refused('请选人');
    const grant = grantFrom(values, roster);
    if (typeof grant === 'string') return refused(grant);
    const fresh = people.filter(({ id }) => !roster.grants.some((own) => own.openId === id && sameGrant(own, grant)));
    if (fresh.length === 0) return refused(`${names(people)}已经有这个角色了`);
    const role = grantWords(grant, catalogue.nameOf);
    return {
      kind: 'done',
      changes: fresh.flatMap(({ id, name }) => [
        { kind: 'person', person: { openId: id, name, source: 'roster', at: now } },
        { kind: 'person-left', openId: id, left: false },
        { kind: 'grant', grant: { id: newId(), openId: id, ...grant } },
      ]),
      what: `加角色：${names(fresh)} → ${role}`,
      ...(isOpenId(ask.source)
        ? { tell: { openIds: fresh.map((one) => one.id), words: `管理员把您登记为：${role}。发「帮助」看看怎么用。` } }
        : {}),
    };
  },
};

export const communitiesOf = (roster: Pick<RosterAsking['roster'], 'places'>): string[] => [
  ...new Set(roster.places().map((place) => place.community)),
];

export const sameGrant = (a: Grant, b: Grant): boolean =>
  (['role', 'department', 'community', 'grid', 'estate'] as const).every((part) => a[part] === b[part]);

/** The role with the place it holds at, or what is missing. */
function grantFrom(values: Values, roster: RosterAsking['roster']): Grant | string {
  const role = Role.safeParse(given(values.role)).data;
  if (!role) return '请选角色';
  const nowhere: Grant = { role, ...EVERYWHERE };
  const community = given(values.community) || null;
  switch (role) {
    case 'officer':
    case 'head':
    case 'approver':
      return given(values.department)
        ? { ...nowhere, department: given(values.department) }
        : `${ROLE_WORDS[role]}要选部门`;
    case 'grid':
      return community ? { ...nowhere, community, grid: given(values.grid) || null } : '网格员要选社区';
    case 'station':
      return community ? { ...nowhere, community } : '联络站要选社区';
    case 'property': {
      const estate = roster.placeNamed(given(values.estate));
      return estate ? { ...nowhere, community: estate.community, estate: estate.name } : '物业人员要选小区';
    }
    default:
      return nowhere;
  }
}

/** 加班次: several people, which days, from when to when. */
export const shiftForm: RosterFormOf<AskOf<'shift'>> = {
  title: ({ department }, { catalogue }) => `加班次：${departmentWords(department, catalogue.nameOf)}`,
  fields: (ask) => [
    {
      kind: 'people',
      name: 'people',
      label: '值班的人',
      missing: '请选人',
      placeholder: '选人，可多选',
      required: true,
      openIds: ask.options.map((one) => one.id),
    },
    {
      kind: 'choice',
      name: 'days',
      label: '日子',
      missing: '请选日子',
      placeholder: '选日子',
      required: true,
      options: words(SHIFT_DAYS),
      preset: 'working',
    },
    {
      kind: 'line',
      name: 'from',
      label: '从',
      missing: '请写从几点，如 08:30',
      placeholder: '如 08:30',
      required: true,
      preset: '08:30',
      max: 5,
    },
    {
      kind: 'line',
      name: 'to',
      label: '到（早于「从」就是过夜班）',
      missing: '请写到几点，如 17:30',
      placeholder: '如 17:30',
      required: true,
      preset: '17:30',
      max: 5,
    },
  ],
  submit(ask, values, { catalogue, newId }) {
    const people = pickedAmong(values.people, ask.options);
    if (people.length === 0) return refused('请选人');
    const from = minutesSaid(given(values.from));
    const to = minutesSaid(given(values.to));
    if (from === undefined || to === undefined) return refused('时间要写成 08:30 这样');
    if (from === to) return refused('从和到不能一样；全天写 00:00 到 24:00');
    const shift = Shift.safeParse({ days: given(values.days), from: from % 1440, to }).data;
    if (!shift) return refused('请选日子');
    return {
      kind: 'done',
      changes: people.map(({ id }) => ({
        kind: 'shift',
        shift: { id: newId(), department: ask.department, openId: id, ...shift },
      })),
      what: `加班次：${departmentWords(ask.department, catalogue.nameOf)} ${names(people)} ${shiftWords(shift)}`,
    };
  },
};

/** 片区队员: the one named officer of an area. */
export const patrolForm: RosterFormOf<AskOf<'patrol'>> = {
  title: ({ area }) => `片区队员：${area}`,
  fields: (ask) => [
    {
      kind: 'choice',
      name: 'person',
      label: '队员',
      missing: '请选队员',
      placeholder: '选队员',
      required: true,
      options: optionsOf(ask.options),
    },
  ],
  submit(ask, values) {
    const [person] = pickedAmong(values.person, ask.options);
    if (!person) return refused('请选队员');
    return {
      kind: 'done',
      changes: [{ kind: 'patrol', area: ask.area, openId: person.id }],
      what: `片区队员：${ask.area} → ${person.name}`,
    };
  },
};
