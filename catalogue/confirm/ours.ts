import type { CatalogueFiles } from '../read.ts';
import type { Matter } from '../schema.ts';
import type { ToConfirm } from './to-confirm.ts';

const PHONE = /(?:抢修|值班)电话/;

/** The telephones that are told to be rung and whose number no public text has. */
function phones(matters: readonly Matter[]): ToConfirm[] {
  const silent = matters.filter(({ onSite, limits }) =>
    PHONE.test([...onSite.do, ...(limits.urgentWhen ?? []).map(({ first, call }) => first + call)].join('')),
  );
  return [
    {
      about: '值班和抢修的电话',
      ask: [
        '现场叫人打城市管理科值班、燃气公司和瓶装供气企业抢修，号码没有公开出处，没有写；请给号码和几点有人接',
        '杭州天然气的旧页面（约 2019 年，转载）写着抢修 0571-85356666、热线 967266：没核实，打通了再写进 departments.yaml',
      ],
      used: silent.map(({ id }) => id),
    },
  ];
}

/** Who leads where no article names a section of the street, and who takes in for a district body. */
function leads(matters: readonly Matter[], { departments, bundles }: CatalogueFiles): ToConfirm[] {
  const known = new Map(departments.value.map((one) => [one.id, one]));
  const ours = matters.filter(
    ({ lead, power }) => known.get(lead.department)?.kind === '街道科室' && power.kind !== '街道赋权',
  );
  const takesIn = departments.value.filter(({ intake }) => intake);
  return [
    ...[...Map.groupBy(ours, ({ lead }) => lead.department)].map(([id, led]) => ({
      about: `${known.get(id)?.name ?? id}主责的`,
      ask: ['条文没有写到街道哪个科室，是按职责相近写的：对不对，不对的归谁'],
      used: led.map((one) => one.id),
    })),
    ...[...Map.groupBy(takesIn, ({ intake }) => intake ?? '')].map(([id, bodies]) => ({
      about: `${known.get(id)?.name ?? id}接区里的件`,
      ask: [`替${bodies.map(({ name }) => name).join('、')}接单、转办：是不是由它接`],
      used: [],
    })),
    ...bundles
      .filter(({ value }) => value.leadNote.includes('建议'))
      .map(({ value: { name, leadNote } }) => ({ about: `${name}由谁牵头`, ask: [leadNote], used: [] })),
  ];
}

/** Durations that no article sets: the working days of each matter. */
const days = (matters: readonly Matter[]): ToConfirm[] =>
  [...Map.groupBy(matters, ({ limits }) => `${limits.resolveDays} 个工作日${limits.resolveIs}`)]
    .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1))
    .map(([about, same]) => ({
      about,
      ask: ['是我们写的（条文另有期限的，事项里写明了）：办得到吗'],
      used: same.map(({ id }) => id),
    }));

/** What no rule settles and was written as seemed nearest: telephones, leads, durations. Only the street can say. */
export const oursToConfirm = (matters: readonly Matter[], files: CatalogueFiles): ToConfirm[] => [
  ...leads(matters, files),
  ...phones(matters),
  ...days(matters),
];
