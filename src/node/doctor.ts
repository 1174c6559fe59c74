import { parseArgs } from 'node:util';
import type { Check } from '../../cards/roster/self-check-card.ts';
import { type Config, checkEnvironment } from '../config.ts';
import { STREET_OPTION } from './databases.ts';
import { feishu } from './doctor/feishu.ts';
import { databaseFile, fileOfSecrets, nodeAndUser, settingsFile } from './doctor/machine.ts';
import { portAndAddress, publicAddress } from './doctor/port.ts';
import { otherSystems } from './doctor/sources.ts';
import { wayOut } from './doctor/way-out.ts';
import { readEnvironment } from './environment.ts';
import { streetsFile, streetsOrWrong } from './streets-file.ts';

// `npm run doctor`: looks at the whole installation before the first start or whenever something is wrong, and says line
// by line how it is and what to do. Ends with 1 when something must be done. Changes nothing.

const MARKS: Record<Check['level'], string> = { ok: '✓', warn: '!', bad: '✗' };

async function main(): Promise<number> {
  const all: Check[] = [];
  const say = (checks: Check[]) => {
    for (const { level, what, found, cure } of checks) {
      process.stdout.write(`${MARKS[level]} ${what}：${found}\n`);
      if (cure) process.stdout.write(`    → ${cure}\n`);
    }
    all.push(...checks);
  };
  const environment = readEnvironment();
  say(nodeAndUser());
  say(settingsFile(environment));
  if (environment.SOURCES_FILE?.trim()) say(fileOfSecrets(environment.SOURCES_FILE.trim()));
  const offices = officesIn(environment);
  if ('wrong' in offices) {
    say(offices.wrong);
    process.stdout.write('\n先把上面几项填好，再查一遍后面的（端口、飞书、权限、事件）。\n');
    return 1;
  }
  say(await wayOut(environment));
  const among = streetsFile(environment);
  if (among) say(fileOfSecrets(among));
  const isBad = ({ level }: Check) => level === 'bad';
  const toMend: string[] = [];
  let port = false;
  for (const { street, config } of chosen(offices.all)) {
    const before = all.length;
    if (street !== undefined) process.stdout.write(`\n【${street} ${config.office}】\n`);
    say(databaseFile(config));
    say(await (port ? publicAddress(config) : portAndAddress(config)));
    port = true;
    say(await feishu(config, Date.now));
    say(await otherSystems(config, Date.now));
    if (street !== undefined && all.slice(before).some(isBad)) toMend.push(street);
  }
  const bad = all.filter(isBad).length;
  const whose = toMend.length > 0 ? `（${toMend.join('、')}）` : '';
  const warn = all.filter(({ level }) => level === 'warn').length;
  const notes = warn > 0 ? `另有 ${warn} 处提醒，看一眼。` : '';
  process.stdout.write(bad === 0 ? `\n可以启动。${notes}\n` : `\n${bad} 处要改${whose}，改好再查一遍。${notes}\n`);
  return bad === 0 ? 0 : 1;
}

type Found = { street: string | undefined; config: Config };

/** The one office there is or all streets, with their settings; or what is wrong with them, line by line. */
function officesIn(environment: Record<string, string | undefined>): { all: Found[] } | { wrong: Check[] } {
  const bad = (what: string, cure: string): Check => ({ level: 'bad', what, found: '有问题', cure });
  const file = streetsFile(environment);
  if (!file) {
    const checked = checkEnvironment(environment);
    if ('wrong' in checked) return { wrong: checked.wrong.map(({ variable, why }) => bad(variable, why)) };
    return { all: [{ street: undefined, config: checked.config }] };
  }
  try {
    const read = streetsOrWrong(file, environment);
    if ('wrong' in read) return { wrong: read.wrong.map(({ what = file, why }) => bad(what, why)) };
    return { all: read.streets.map(({ name, config }) => ({ street: name, config })) };
  } catch (error) {
    return { wrong: [bad(file, error instanceof Error ? error.message : String(error))] };
  }
}

/** All of them, or the one that `--street` names. */
function chosen(all: Found[]): Found[] {
  const { values } = parseArgs({ options: STREET_OPTION });
  const found = all.filter(({ street }) => values.street === undefined || street === values.street);
  if (found.length === 0) throw new Error(`没有 ${values.street} 这个街道`);
  return found;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`没有查完：${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
