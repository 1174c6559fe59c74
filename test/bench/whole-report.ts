import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { MOST_GZIP } from '../harness/bundle-limit.ts';
import type { NodeResult, Row } from './whole-node.ts';
import type { WorkerdResult } from './whole-workerd.ts';

const PAGE = 'docs/性能.md';

/** The last line of the bench: ms for p50 and p99, MB for memory, `ratio` of our questions to the SDK's empty answers. */
export function summaryOf({ whole, sdk, answering, memory, sources, restMb }: NodeResult) {
  const round = (value: number, digits = 2) => Number(value.toFixed(digits));
  return {
    rps: round(whole.rps, 1),
    p50: round(whole.p50),
    p99: round(whole.p99),
    sdkRps: round(sdk.rps, 1),
    ratio: round(whole.rps / sdk.rps, 3),
    ratioAnswering: round(whole.rps / answering.rps, 3),
    cpuMs: round(whole.cpuMs),
    cpuMsFromSources: round(sources.whole.cpuMs),
    cpuMsSdkAnswering: round(answering.cpuMs),
    restMb: round(restMb, 1),
    restMbFromSources: round(sources.restMb, 1),
    rssStartMb: round(memory.at(0)?.rssMb ?? 0, 1),
    rssEndMb: round(memory.at(-1)?.rssMb ?? 0, 1),
  };
}

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const ms = (value: number | undefined) =>
  value === undefined ? '本机测不出' : `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** The tables in Chinese, as they stand in docs/性能.md. */
export function tablesOf(result: NodeResult, workerd: WorkerdResult): string {
  const { sdk, answering, whole, calm, door, memory, sources, restMb } = result;
  const line = ({ what, count, rps, p50, p99, cpuMs }: Row) => [
    what,
    String(count),
    rps.toFixed(0),
    ms(p50),
    ms(p99),
    ms(cpuMs),
  ];
  const kb = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  return [
    `测量时间 ${new Date().toISOString().slice(0, 10)}，${cpus()[0]?.model ?? '未知处理器'}，${availableParallelism()} 核，Node ${process.versions.node}。`,
    '### Node 主机',
    table(
      ['做什么', '次数', '每秒', 'p50', 'p99', '每次 CPU'],
      [calm, whole, sources.whole, answering, sdk, ...door].map(line),
    ),
    '### 内存',
    table(
      ['回答了', '常驻内存'],
      [
        ['什么都没有（从源文件启动，以前）', `${sources.restMb.toFixed(0)} MB`],
        ['什么都没有', `${restMb.toFixed(0)} MB`],
        ...memory.map(({ after, rssMb }) => [`${after} 个问题`, `${rssMb.toFixed(0)} MB`]),
      ],
    ),
    '### Worker（workerd，D1）',
    table(
      ['项目', '测得', '限额'],
      [
        ['安装包（gzip）', kb(workerd.gzipBytes), `自定 ${kb(MOST_GZIP)}；平台免费版 3 MB`],
        ['安装包（原样）', kb(workerd.bytes), '—'],
        ['启动 CPU', ms(workerd.startMs), '1 s'],
        ...questionsOf(workerd.costs),
      ],
    ),
  ].join('\n\n');
}

const LIMIT = '免费版 10 ms，付费版 30 s';
const questionsOf = (costs: WorkerdResult['costs']) => [
  ['新实例的第一个问题，我们的 isolate', ms(costs?.first.ours), LIMIT],
  ['新实例的第一个问题，整个 workerd（连同本机的 D1）', ms(costs?.first.whole), '—'],
  [`之后每个问题，我们的 isolate（${costs?.later.count ?? 0} 个平均）`, ms(costs?.later.ours), LIMIT],
  ['之后每个问题，我们的 isolate，p95', ms(costs?.later.p95), LIMIT],
  ['之后每个问题，本机模拟 D1 的 isolate', ms(costs?.later.emulation), '线上没有'],
  ['之后每个问题，整个 workerd（连同本机的 D1）', ms(costs?.later.whole), '—'],
];

/** Puts the tables between the page's marks; what people wrote around them stays. */
export function writeTables(tables: string): void {
  const [start, end] = ['<!-- npm run bench -- --write 写入：开始 -->', '<!-- 结束 -->'];
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has lost its marks "${start}" and "${end}"`);
  writeFileSync(PAGE, `${page.slice(0, from + start.length)}\n\n${tables}\n\n${page.slice(to)}`);
}
