import { readFileSync } from 'node:fs';
import { understandWorkbook } from '../bot/roster/jobs.ts';
import { proxyOf } from '../feishu/proxy.ts';
import { importWords, planImport } from '../roster/import/plan.ts';
import { STREET_OPTION } from './databases.ts';
import { readEnvironment } from './environment.ts';
import { fileAsked, openOffice, run, say } from './import-command.ts';

const USAGE =
  '用法：npm run roster:import -- 名册.xlsx [--write]   不写 --write 只检查，不改名册。有许多街道的再写 --street 代号。';
const OPTIONS = { write: { type: 'boolean', default: false }, ...STREET_OPTION } as const;

/** The roster from a workbook on the Node host: shows what would change, and with --write writes it, all or nothing. */
async function main(args: string[]): Promise<number> {
  const said = fileAsked(args, OPTIONS);
  if (!said) return say(USAGE, 2);
  const { file } = said;
  const { write, street } = said.values;
  const bytes = new Uint8Array(readFileSync(file));
  const environment = readEnvironment();
  proxyOf(environment)?.forFetch();
  const node = await openOffice(street, environment);
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

run(main);
