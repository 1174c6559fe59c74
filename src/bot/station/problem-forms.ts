import type { OpenId } from '../../brands.ts';
import { byKind } from '../../forms/by-kind.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { type Field, type Option, optionsOfWords } from '../../forms/field.ts';
import { NONE, pickedOrNull, type Values, wordsIn, wordsOrNull } from '../../forms/values.ts';
import { redact } from '../../redaction/redact.ts';
import type { Roster } from '../../roster/roster.ts';
import type { ProblemCommand } from '../../station/problems/decide.ts';
import { OFTEN_WORDS, Often, type ResidentProblem } from '../../station/problems/problem.ts';
import { communitiesOf } from '../../station/standing.ts';
import type { World } from '../ports/world.ts';

/** So many of the likeliest matters are offered. */
const LIKELY = 8;

const BUNDLE = 'bundle:';
const MATTER = 'matter:';

/** The communities somebody writes things down for, as a form offers them. */
export const communityOptions = (openId: OpenId, roster: Roster): Option[] => {
  const all = [...new Set(roster.places().map(({ community }) => community))];
  const own = communitiesOf(roster.grantsOf(openId)) ?? all;
  return own.map((name) => ({ value: name, label: name }));
};

/** Which community; asked where somebody works for several. */
export const communityField = (openId: OpenId, roster: Roster): Field[] => {
  const options = communityOptions(openId, roster);
  const placeholder = '选社区';
  return options.length > 1
    ? [
        {
          kind: 'choice',
          name: 'community',
          label: '哪个社区',
          placeholder,
          options,
          required: true,
          missing: '请选社区',
        },
      ]
    : [];
};
/** The community that was picked, or the only one somebody works for. */
export const communityIn = (values: Values, openId: OpenId, roster: Roster): string | undefined => {
  const options = communityOptions(openId, roster);
  const picked = wordsIn(values.community);
  return options.length === 1 ? options[0]?.value : options.find(({ value }) => value === picked)?.value;
};

/** What 记一个问题 asks; not who said it. */
export const problemFields = (openId: OpenId, roster: Roster): Field[] => [
  {
    ...{ kind: 'text', name: 'words', label: '什么问题', placeholder: '一两句话；不写谁说的、不写电话' },
    ...{ required: true, missing: '请写什么问题', max: 300 },
  },
  { kind: 'line', name: 'where', label: '在哪里', placeholder: '如 德加小区 3 幢门口', max: 100 },
  {
    ...{ kind: 'choice', name: 'often', label: '多不多', placeholder: '选一个', options: optionsOfWords(OFTEN_WORDS) },
    ...{ required: true, missing: '请选多不多', preset: 'sometimes' },
  },
  ...communityField(openId, roster),
];

/** The problem a form describes, redacted, or what is wrong with it. */
export function raisedIn(
  values: Values,
  openId: OpenId,
  roster: Roster,
): Omit<Extract<ProblemCommand, { do: 'raise' }>, 'id' | 'by'> | string {
  const community = communityIn(values, openId, roster);
  if (!community) return '请选社区';
  const often = Often.safeParse(wordsIn(values.often)).data ?? 'sometimes';
  const where = wordsOrNull(values.where);
  return {
    ...{ do: 'raise', community, often },
    words: cutTo(redact(wordsIn(values.words)), 300),
    where: where && cutTo(redact(where), 100),
  };
}

/** What a problem may be sorted to: what its words are likeliest about, and every kind of place that several watch. */
export function sortOptions({ words, where }: ResidentProblem, { search, catalogue }: World): Option[] {
  const likely = search(`${words} ${where ?? ''}`).hits.slice(0, LIKELY);
  return [
    ...likely.flatMap(({ matter }) => {
      const found = catalogue.matter(matter);
      return found
        ? [{ value: `${MATTER}${found.id}`, label: `${found.name}（${catalogue.nameOf(found.lead.department)}）` }]
        : [];
    }),
    ...byKind(
      catalogue.bundles.map(({ id, subject }) => ({ value: `${BUNDLE}${id}`, label: subject, kind: '几个部门一起管' })),
    ),
    { value: NONE, label: '都不像，交给指挥室认' },
  ];
}

/** What 归类 asks: the likeliest first. */
export const sortFields = (problem: ResidentProblem, world: World): Field[] => {
  const options = sortOptions(problem, world);
  return [
    {
      ...{ kind: 'choice', name: 'to', label: '像哪一件', placeholder: '最像的在最前', options },
      ...{ required: true, missing: '请选像哪一件', preset: options[0]?.value },
    },
  ];
};

/** What a problem was sorted to; neither where nothing fits. */
export function sortedIn(
  values: Values,
  problem: ResidentProblem,
  world: World,
): Extract<ProblemCommand, { do: 'sort' }> {
  const picked = pickedOrNull(values.to);
  const to = sortOptions(problem, world).find(({ value }) => value === picked)?.value ?? '';
  return {
    do: 'sort',
    matter: to.startsWith(MATTER) ? to.slice(MATTER.length) : null,
    bundle: to.startsWith(BUNDLE) ? to.slice(BUNDLE.length) : null,
  };
}

const noted = (label: string, placeholder: string, missing: string, preset = ''): Field[] => [
  { kind: 'text', name: 'note', label, placeholder, missing, required: true, max: 200, preset },
];

/** What 社区自己办, 没有部门管 and 答复居民 ask. */
export const settleFields = (): Field[] => noted('怎么办的', '如 找物业换了灯', '请写怎么办的');
export const nobodyFields = (): Field[] =>
  noted(
    '为什么没有部门管',
    '如 自家院里的树，法律没有规定谁管',
    '请写为什么没有部门管；会交给清单管理员看要不要进清单',
  );
export const answerFields = ({ note }: ResidentProblem): Field[] =>
  noted('怎么跟居民说的', '当面、电话或楼道里贴的都算', '请写怎么跟居民说的', note ?? '');

/** What is written beside a problem, redacted. */
export const noteIn = (values: Values): string => cutTo(redact(wordsIn(values.note)), 200);
