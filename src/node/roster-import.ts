import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { understandWorkbook } from '../bot/roster/jobs.ts';
import { readConfig } from '../config.ts';
import { proxyOf } from '../feishu/proxy.ts';
import { createLog } from '../log.ts';
import { importWords, planImport } from '../roster/import/plan.ts';
import { oneDatabase, STREET_OPTION } from './databases.ts';
import { readEnvironment } from './environment.ts';
import { openNodeHost } from './node-host.ts';
import { readStreets, streetsFile } from './streets-file.ts';

const USAGE =
  '用法：npm run roster:import -- 名册.xlsx [--write]   不写 --write 只检查，不改名册。有许多街道的再写 --street 代号。';
const OPTIONS = { write: { type: 'boolean', default: false }, ...STREET_OPTION } as const;

/** The roster from a workbook on the Node host: shows what would change, and with --write writes it, all or nothing. */
async function main(args: string[]): Promise<number> {
  const said = readArgs(args);
  if (!said) return say(USAGE, 2);
  const { file, write, street } = said;
  const bytes = new Uint8Array(readFileSync(file));
  const log = createLog((line) => process.stderr.write(`${line}\n`), Date.now, 'warn');
  const environment = readEnvironment();
  proxyOf(environment)?.forFetch();
  const { street: name } = oneDatabase(street, environment);
  const { config, list } = officeOf(name, environment);
  const node = await openNodeHost(config, Date.now, log, list ? { list } : {});
  const { world } = node.host;
  try {
    const { problems = [], resolved } = await understandWorkbook(bytes, world);
    for (const { sheet, row, column, words } of problems)
      say([sheet, row && `第 ${row} 行`, column, words].filter(Boolean).join('　'));
    if (!resolved) return say(`${problems.length} 处有问题，没有导入。`, 1);
    const rows = planImport(resolved, await world.store.roster(), world.newId);
    if (!write) return say(`${importWords(rows)}。没有写；确认无误请加 --write。`);
    const at = world.now();
    const entry = { at, by: '部署的人', what: `命令行表格导入：${importWords(rows)}` };
    await world.store.commit({
      at,
      changes: [
        { kind: 'roster-import', rows, at },
        { kind: 'roster-log', entry },
      ],
      says: [],
    });
    return say(`已写入：${importWords(rows)}。`);
  } finally {
    await node.close();
  }
}

/** What was asked for; undefined where it cannot be understood. */
function readArgs(args: string[]) {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const [file, more] = positionals;
    return file && more === undefined ? { file, ...values } : undefined;
  } catch {
    return undefined;
  }
}

/** The settings of the one office there is, or of a street by its name, with its list. */
function officeOf(street: string | undefined, environment: ReturnType<typeof readEnvironment>) {
  const streets = street === undefined ? [] : readStreets(streetsFile(environment) ?? '', environment);
  return streets.find(({ name }) => name === street) ?? { config: readConfig(environment), list: undefined };
}

function say(words: string, code = 0): number {
  process.stdout.write(`${words}\n`);
  return code;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
