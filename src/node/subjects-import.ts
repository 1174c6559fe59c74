import { readFileSync, writeFileSync } from 'node:fs';
import { importBy } from '../bot/inspections/subject-import.ts';
import { headersOf } from '../inspections/import/columns.ts';
import { rowsIn, SUBJECT_LIMITS } from '../inspections/import/read-rows.ts';
import { readWorkbook } from '../workbook/read.ts';
import { writeWorkbook } from '../workbook/write.ts';
import { STREET_OPTION } from './databases.ts';
import { readEnvironment } from './environment.ts';
import { fileAsked, openOffice, run, say } from './import-command.ts';

const USAGE =
  '用法：npm run subjects:import -- 档案.xlsx [--write]   不写 --write 只检查。空白表格：npm run subjects:import -- 档案.xlsx --template。有许多街道的再写 --street 代号。';
const OPTIONS = {
  write: { type: 'boolean', default: false },
  template: { type: 'boolean', default: false },
  ...STREET_OPTION,
} as const;

/**
 * The files of places from a workbook on the Node host: shows which rows are new, changed or wrong, and with --write writes
 * all or nothing. With --template it writes an empty workbook with every sheet and column.
 */
async function main(args: string[]): Promise<number> {
  const said = fileAsked(args, OPTIONS);
  if (!said) return say(USAGE, 2);
  const { file } = said;
  const { write, street, template } = said.values;
  const environment = readEnvironment();
  const node = await openOffice(street, environment);
  const { world } = node.host;
  const { bundles, limits, communities } = world.catalogue;
  try {
    if (template) {
      const sheets = bundles.map((one) => ({
        name: one.name,
        header: headersOf(one).map((each) => each.name),
        rows: [],
      }));
      writeFileSync(file, await writeWorkbook(sheets));
      return say(`空白表格写好了：${file}`);
    }
    const sheets = await readWorkbook(new Uint8Array(readFileSync(file)), SUBJECT_LIMITS);
    const places = (await world.store.roster()).estates.map(({ community }) => community);
    const known = [...communities.map((one) => one.name), ...places];
    const { rows, problems } = rowsIn(sheets, { bundles, communities: known });
    for (const { sheet, row, column, words } of problems)
      say([sheet, row && `第 ${row} 行`, column, words].filter(Boolean).join('　'));
    if (problems.length > 0) return say(`${problems.length} 处有问题，没有导入。`, 1);
    const at = world.now();
    const hand = { by: '部署的人', openId: null, at, from: 'workbook' as const, bundles, limits: limits.inspections };
    const { writes, fresh, changed, same } = await importBy(rows, hand, world, !write);
    const what = `新建 ${fresh.length} 家，更新 ${changed.length} 家，一样的 ${same} 家`;
    if (!write) return say(`${what}。没有写；确认无误请加 --write。`);
    const entry = { at, by: '部署的人', what: `命令行表格导入档案：${what}` };
    const changes = [
      { kind: 'subjects' as const, writes },
      { kind: 'roster-log' as const, entry },
    ];
    const outcome = await world.store.commit({ at, changes, says: [] });
    return outcome === 'done' ? say(`已写入：${what}。`) : say('刚才有人改过档案，没有写，请再运行一次。', 1);
  } finally {
    await node.close();
  }
}

run(main);
