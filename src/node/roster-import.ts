import { readFileSync } from 'node:fs';
import { understandWorkbook } from '../bot/roster/jobs.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { importWords, planImport } from '../roster/import/plan.ts';
import { namedDatabase, readEnvironment } from './environment.ts';
import { openNodeHost } from './node-host.ts';

const USAGE = '用法：npm run roster:import -- 名册.xlsx [--write]   不写 --write 只检查，不改名册。';

/** The roster from a workbook on the Node host: shows what would change, and with --write writes it, all or nothing. */
async function main([file, ...flags]: string[]): Promise<number> {
  if (!file || flags.some((flag) => flag !== '--write')) return say(USAGE, 2);
  const bytes = new Uint8Array(readFileSync(file));
  const log = createLog((line) => process.stderr.write(`${line}\n`), Date.now, 'warn');
  namedDatabase();
  const node = await openNodeHost(readConfig(readEnvironment()), Date.now, log);
  const { world } = node.host;
  try {
    const { problems = [], resolved } = await understandWorkbook(bytes, world);
    for (const { sheet, row, column, words } of problems)
      say([sheet, row && `第 ${row} 行`, column, words].filter(Boolean).join('　'));
    if (!resolved) return say(`${problems.length} 处有问题，没有导入。`, 1);
    const rows = planImport(resolved, await world.store.roster(), world.newId);
    if (!flags.includes('--write')) return say(`${importWords(rows)}。没有写；确认无误请加 --write。`);
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
