import { type Citation, citationKey, citationsOf, ofBasis, proseOf } from '../law/citations-of.ts';
import type { Basis } from '../law-schema.ts';
import type { CatalogueFiles } from '../read.ts';
import type { Matter } from '../schema.ts';
import { articleLabel } from '../wording.ts';
import { notes } from './notes.ts';
import { oursToConfirm } from './ours.ts';
import { type ToConfirm, unique } from './to-confirm.ts';
import { traders } from './traders.ts';

const inUse = ({ matters }: CatalogueFiles): Matter[] =>
  matters
    .map(({ value }) => value)
    .filter(({ status }) => status === '在用')
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const byName = (a: ToConfirm, b: ToConfirm) => (a.about < b.about ? -1 : a.about > b.about ? 1 : 0);

/** Joins what several matters ask about one thing into one question. */
function gathered(questions: readonly ToConfirm[]): ToConfirm[] {
  return [...Map.groupBy(questions, ({ about }) => about)]
    .map(([about, same]) => ({
      about,
      ask: unique(same.flatMap(({ ask }) => ask)),
      used: unique(same.flatMap(({ used }) => used)),
      ...(same[0]?.of ? { of: same[0].of } : {}),
    }))
    .sort(byName);
}

/** Penalties the street may or may not have been given, by the body that has them, then by article. */
function powers(files: CatalogueFiles): ToConfirm[] {
  const nameOf = new Map(files.authorities.value.map((one) => [one.id, one.name]));
  const all = inUse(files).flatMap(({ id, penalty }) =>
    penalty
      .filter(({ street }) => street === '待街道确认')
      .map((one) => ({
        of: (one.by ?? []).map((by) => nameOf.get(by) ?? by).join('、') || '还没写由谁罚',
        about: `《${one.law}》${articleLabel({ article: one.article, paragraph: one.paragraph })}`,
        ask: [one.what],
        used: [id],
      })),
  );
  const bodies = [...Map.groupBy(all, ({ of }) => of)].sort(([a], [b]) => (a < b ? -1 : 1));
  return bodies.flatMap(([, same]) => gathered(same));
}

type Rule = Basis | NonNullable<Matter['thresholds']>[number];

const resting = (used: string, basis: readonly Basis[]) => ({
  used,
  rules: [...basis],
  cites: ofBasis(basis, []),
});

/** Whatever rests on rules, under the name it is found by; `laws` are those its sentences may name. */
const grounds = (
  files: CatalogueFiles,
  laws: readonly string[] = [],
): { used: string; rules: Rule[]; cites: Citation[] }[] => [
  ...inUse(files).map((matter) => ({
    used: matter.id,
    rules: [...matter.basis, ...(matter.thresholds ?? [])],
    cites: [...citationsOf(matter), ...proseOf(matter, laws)],
  })),
  ...files.checkItems.flatMap(({ value }) => value.items.map(({ id, basis }) => resting(`检查项 ${id}`, basis))),
  ...files.bundles.map(({ value }) =>
    resting(
      value.name,
      value.duties.flatMap(({ basis }) => basis),
    ),
  ),
  ...files.services.map(({ value }) => resting(value.name, value.basis)),
];

/** Rules without a text at hand, of the kind that `wanted` says. */
const unseen = (files: CatalogueFiles, wanted: (kind: string) => boolean): ToConfirm[] =>
  gathered(
    grounds(files).flatMap(({ used, rules }) =>
      rules.flatMap((one) => {
        if (!('localText' in one) || !wanted(one.localText)) return [];
        const said = 'gist' in one ? one.gist : `${one.of}：${one.is}`;
        return [{ about: `《${one.law}》`, ask: [one.ask ?? said], used: [used] }];
      }),
    ),
  );

const offices = ({ authorities, communities }: CatalogueFiles): ToConfirm[] => [
  ...authorities.value
    .filter(({ note }) => /为准|确认/.test(note ?? ''))
    .map(({ name, note }) => ({ about: name, ask: [note ?? ''], used: [] })),
  ...communities.value
    .filter(({ confirmed }) => !confirmed)
    .map(({ name, source }) => ({ about: name, ask: [`名称、小区、网格和片区；来源：${source}`], used: [] })),
];

/** Laws whose text the corpus holds without knowing whether a newer one is in force. */
function versions(files: CatalogueFiles): ToConfirm[] {
  const lock = new Map(files.lock.map((entry) => [citationKey(entry), entry]));
  return gathered(
    grounds(files, unique(files.lock.map(({ law }) => law))).flatMap(({ used, cites }) =>
      cites.flatMap((citation) => {
        const entry = lock.get(citationKey(citation));
        if (!entry || entry.status === 'current') return [];
        return [{ about: `《${entry.law}》`, ask: [`手头的文本：${entry.version ?? '日期不明'}`], used: [used] }];
      }),
    ),
  );
}

function lineOf({ about, ask, used }: ToConfirm): string {
  const where = used.length > 0 ? `　用在 ${used.join('、')}` : '';
  const [only, ...more] = ask;
  if (more.length === 0) return `- [ ] **${about}**：${only ?? ''}${where}`;
  return [`- [ ] **${about}**${where}`, ...ask.map((one) => `  - ${one}`)].join('\n');
}

function section(title: string, how: string, questions: readonly ToConfirm[]): string {
  const groups = [...Map.groupBy(questions, ({ of }) => of)].map(([of, same]) =>
    [...(of ? [`### ${of}\n`] : []), ...same.map(lineOf)].join('\n'),
  );
  return `## ${title}\n\n${how}\n\n${groups.join('\n\n') || '没有。'}\n`;
}

/** Numbers of the office's own that rest on what the district publishes. */
const ownNumbers = ({ limits }: CatalogueFiles): ToConfirm[] => {
  if (!limits.value) return [];
  const { threeRates, inspections } = limits.value;
  const { perYear, recheckCounts } = inspections;
  return [
    {
      about: '同一部门一年到同一家最多查几次',
      ask: [`现在写的是 ${perYear} 次，区里公布的是几次，有哪些例外`],
      used: ['limits.yaml 的 perYear'],
    },
    {
      about: '复查算不算一次',
      ask: [`现在写的是${recheckCounts ? '算' : '不算'}`],
      used: ['limits.yaml 的 recheckCounts'],
    },
    {
      about: '有没有公布的检查事项委托书',
      ask: ['一个部门替另一个部门判简单检查事项（浙江省综合行政执法条例第十五条），文号、到哪天'],
      used: ['limits.yaml 的 delegations'],
    },
    {
      about: '三率要不要合成一个数',
      ask: [
        threeRates
          ? `现在按${threeRates.source}，还有效吗`
          : '现在响应、解决、满意分开写，没有合成；区里考核有公布的权重的，各是多少、什么文号',
      ],
      used: ['limits.yaml 的 threeRates'],
    },
  ];
};

/** What of each service is a sample until the street says it. */
const samples = ({ services }: CatalogueFiles): ToConfirm[] =>
  services.flatMap(({ value: { id, name, sample } }) =>
    sample ? [{ about: `${id} ${name}`, ask: [sample], used: [] }] : [],
  );

/** Everything only the street can answer, and every text to be looked up again, as one page for its 司法所. */
export function confirmPage(files: CatalogueFiles): string {
  const local = (kind: string) => kind === '以现行本地规定为准';
  return [
    '# 待街道确认',
    '<!-- 由 npm run catalogue:confirm 从清单生成，不要手改 -->\n\n给街道司法所（法制审核）的一页：公开资料里查不到、只有街道和区里能答的。答了一条，改清单里的字段，再生成，这一条就没有了。',
    section(
      '一、街道有没有这项处罚权',
      '区里公布的赋权清单、签过的委托书里有没有这一条？有的，哪一天起、什么文号？写进罚则的 street 和事项的 grantDate、grantDocument；没有的写「不在街道」。条文写「区政府指定的部门」的，指定了哪个部门？',
      powers(files),
    ),
    section('二、没有原文的本地规定', '请给现行文本，答下面的话；有了原文，把条号写进 basis。', unseen(files, local)),
    section('三、事项里写明要确认的', '每一句是事项自己写的。', [...traders(inUse(files)), ...notes(inUse(files))]),
    section('四、机构、社区', '现在归哪个局，名称对不对。', offices(files)),
    section(
      '五、条文版本要核',
      '手头的文本可能已有修改：在国家法律法规数据库（flk.npc.gov.cn）核对现行版本，有变的重读引用它的事项。',
      versions(files),
    ),
    section(
      '六、国家规定和标准的原文',
      '手头没有原文，事项里不写条号，话里不报数。',
      unseen(files, (kind) => !local(kind)),
    ),
    section(
      '七、检查的次数、三率的权重',
      '区里公布了的，改 catalogue/limits.yaml 的 inspections、threeRates。',
      ownNumbers(files),
    ),
    section(
      '八、分工、电话、天数',
      '没有条文定，是按职责相近写的；请改 departments.yaml、事项的 lead 和 limits、一件事的 lead。',
      oursToConfirm(inUse(files), files),
    ),
    section(
      '九、服务的样例',
      '办不办、怎么办由街道定：填好 catalogue/services 里的文件，删掉 sample 那一行；不办的删掉文件。',
      samples(files),
    ),
  ].join('\n\n');
}
