import type { Check } from '../../cards/roster/self-check-card.ts';
import { checkEnvironment } from '../config.ts';
import { feishu } from './doctor/feishu.ts';
import { databaseFile, nodeAndUser, settingsFile } from './doctor/machine.ts';
import { portAndAddress } from './doctor/port.ts';
import { readEnvironment } from './environment.ts';

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
  const checked = checkEnvironment(environment);
  if ('wrong' in checked) {
    say(checked.wrong.map(({ variable, why }) => ({ level: 'bad', what: variable, found: '有问题', cure: why })));
    process.stdout.write('\n先把上面几项填好，再查一遍后面的（端口、飞书、权限、事件）。\n');
    return 1;
  }
  const { config } = checked;
  say(databaseFile(config.databaseFile));
  say(await portAndAddress(config));
  say(await feishu(config, Date.now));
  const bad = all.filter(({ level }) => level === 'bad').length;
  const warn = all.filter(({ level }) => level === 'warn').length;
  const notes = warn > 0 ? `另有 ${warn} 处提醒，看一眼。` : '';
  process.stdout.write(bad === 0 ? `\n可以启动。${notes}\n` : `\n${bad} 处要改，改好再查一遍。${notes}\n`);
  return bad === 0 ? 0 : 1;
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
