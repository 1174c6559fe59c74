import type { OpenId } from '../../brands.ts';
import { byKind } from '../../forms/by-kind.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Field } from '../../forms/field.ts';
import { mustPick } from '../../forms/must-pick.ts';
import { NONE, type Values, wordsIn, wordsOrNull } from '../../forms/values.ts';
import { bodiesOf } from '../../inspections/may-inspect.ts';
import type { Roster } from '../../roster/roster.ts';
import type { VisitAsk } from '../../visits/ask.ts';
import type { Command } from '../../visits/commands.ts';
import type { Visit } from '../../visits/visit.ts';
import { atPlace } from '../inspections/standing.ts';
import type { World } from '../ports/world.ts';
import { officerOf } from './begin.ts';
import { ownLists } from './own-list.ts';
import type { PlaceForm } from './place-forms.ts';

type FormName = Exclude<VisitAsk['form'], PlaceForm>;
type Asking = { visit: Visit | undefined; ask: VisitAsk; openId: OpenId; roster: Roster; world: World };
type Form = {
  title(asking: Asking): string;
  fields(asking: Asking): Field[];
  submit: string;
  /** The step it asks for, or what is missing. */
  command(values: Values, asking: Asking): Command | string;
};

const NEW: Form['command'] = () => '这张表不是这样交的';

/** Who may be taken along: certified today, of a body with the power, and not there yet. */
const others = ({ visit, roster, world }: Asking): OpenId[] =>
  [...new Set(roster.certificates.map(({ openId }) => openId))].filter(
    (openId) =>
      !visit?.people.some((one) => one.openId === openId) &&
      bodiesOf(atPlace(openId, roster), visit?.kind ?? 'inspection', world.now(), world.catalogue).length > 0,
  );

/** Who may take the place of whoever steps aside: of those, who judges all that they judge. */
function insteadOf(asking: Asking, openId: OpenId): OpenId[] {
  const { visit, roster, world } = asking;
  const own = visit?.people.find((one) => one.openId === openId)?.departments ?? [];
  return others(asking).filter((one) => {
    const { departments } = officerOf(one, visit?.kind ?? 'inspection', roster, world);
    return own.every((department) => departments.includes(department));
  });
}

const named = (some: readonly OpenId[], { roster }: Asking) =>
  options(some.map((openId) => ({ value: openId, label: roster.member(openId)?.name ?? '' })));

/** What each form of a visit asks, and the step it comes to. */
export const VISIT_FORMS: Record<FormName, Form> = {
  'visit-light': {
    title: ({ visit }) => `轻记 · ${visit?.name ?? ''}`,
    submit: '只记不符合的',
    fields: () => [
      {
        kind: 'line',
        name: 'code',
        label: '行政行为码',
        missing: '请写行政行为码',
        placeholder: '执法系统里的编号，逐条已在那边记',
        required: true,
        max: 40,
      },
    ],
    command: ({ code }) => (wordsIn(code) ? { do: 'light', code: cutTo(wordsIn(code), 40) } : '请写行政行为码'),
  },
  'visit-join': {
    title: ({ visit }) => `加一个人 · ${visit?.name ?? ''}`,
    submit: '加进来',
    fields: (asking) => [
      mustPick(
        'who',
        '谁一起查（今天执法证有效的）',
        '选一位同事',
        '请选一个今天执法证有效的人',
        named(others(asking), asking),
      ),
    ],
    command(values, asking) {
      const chosen = others(asking).find((openId) => openId === wordsIn(values.who));
      if (!chosen || !asking.visit) return '请选一个今天执法证有效的人';
      return { do: 'join', officer: officerOf(chosen, asking.visit.kind, asking.roster, asking.world) };
    },
  },
  'visit-step-aside': {
    title: ({ visit }) => `回避 · ${visit?.name ?? ''}`,
    submit: '换他去',
    fields: (asking) => [
      mustPick(
        'who',
        '和店家有关系的，换一位同事去；不用写原因',
        '选同部门、今天执法证有效的',
        '请选换谁去',
        named(insteadOf(asking, asking.openId), asking),
      ),
    ],
    command(values, asking) {
      const chosen = insteadOf(asking, asking.openId).find((openId) => openId === wordsIn(values.who));
      if (!chosen || !asking.visit) return '请选换谁去；没有能换的，请部门负责人在计划里派人';
      return { do: 'step-aside', officer: officerOf(chosen, asking.visit.kind, asking.roster, asking.world) };
    },
  },
  'visit-sign': {
    title: ({ visit }) => `签收 · ${visit?.name ?? ''}`,
    submit: '记上',
    fields: () => [
      mustPick('kind', '怎么签的', '选签在纸上还是拒签', '请选怎么签的', [
        { value: 'paper', label: '签在纸上了（拍一张发到这里）' },
        { value: 'refused', label: '拒签' },
      ]),
      { kind: 'line', name: 'name', label: '签收的人', placeholder: '签在纸上的写谁签的', max: 40 },
      { kind: 'line', name: 'reason', label: '拒签的原因', placeholder: '拒签才写', max: 200 },
      { kind: 'line', name: 'witness', label: '见证人', placeholder: '拒签要有人见证，写姓名', max: 40 },
    ],
    command: ({ kind, name, reason, witness }) =>
      kind === 'paper' || kind === 'refused'
        ? {
            do: 'sign',
            kind,
            name: wordsOrNull(name),
            reason: kind === 'refused' ? wordsOrNull(reason) : null,
            witness: wordsOrNull(witness),
            picture: null,
          }
        : '请选怎么签的',
  },
  'visit-own': {
    title: ({ ask, world }) =>
      `自己看 · ${ask.form === 'visit-own' ? (ownLists(world.catalogue).find(({ id }) => id === ask.list)?.name ?? '') : ''}`,
    submit: '开始看',
    fields: ({ roster, openId }) => [
      {
        ...mustPick(
          'estate',
          '哪个小区',
          '选小区，按社区排',
          '请选哪个小区',
          options(
            byKind(roster.places().map(({ name, community }) => ({ value: name, label: name, kind: community }))),
          ),
        ),
        preset: onlyEstate(openId, roster),
      },
      {
        kind: 'line',
        name: 'detail',
        label: '哪一处',
        missing: '请写哪一处，如 3 幢北侧车棚',
        placeholder: '如 3 幢北侧车棚',
        required: true,
        max: 60,
      },
    ],
    command: NEW,
  },
};

/** The one estate of the communities somebody works in; undefined where there are several. */
function onlyEstate(openId: OpenId, roster: Roster): string | undefined {
  const own = roster.grantsOf(openId).map(({ community }) => community);
  const [only, ...others] = roster.places().filter(({ community }) => own.includes(community));
  return others.length === 0 ? only?.name : undefined;
}

/** A picker has at least one entry: an empty one would offer everybody. */
const options = (some: { value: string; label: string }[]) =>
  some.length > 0 ? some.slice(0, 100) : [{ value: NONE, label: '没有可选的' }];
