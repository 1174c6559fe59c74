import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { oneDatabase } from './databases.ts';
import type { readEnvironment } from './environment.ts';
import { openNodeHost } from './node-host.ts';
import { readStreets, streetsFile } from './streets-file.ts';

// What the commands that take a workbook in have in common.

type Options = Readonly<ParseArgsOptionsConfig>;

/** The one file that was named, and the options; undefined where the arguments cannot be understood. */
export function fileAsked<const Known extends Options>(args: string[], options: Known) {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
    const [file, more] = positionals;
    return file && more === undefined ? { file, values } : undefined;
  } catch {
    return undefined;
  }
}

/** Opens the host of the one office there is, or of a street by its name, with its list. */
export function openOffice(street: string | undefined, environment: ReturnType<typeof readEnvironment>) {
  const log = createLog((line) => process.stderr.write(`${line}\n`), Date.now, 'warn');
  const { street: name } = oneDatabase(street, environment);
  const streets = name === undefined ? [] : readStreets(streetsFile(environment) ?? '', environment);
  const { config, list } = streets.find((one) => one.name === name) ?? {
    config: readConfig(environment),
    list: undefined,
  };
  return openNodeHost(config, Date.now, log, list ? { list } : {});
}

/** Says a line; the code the command ends with. */
export function say(words: string, code = 0): number {
  process.stdout.write(`${words}\n`);
  return code;
}

/** Runs a command to its end: with the code it gives, or with 1 and what went wrong. */
export function run(main: (args: string[]) => Promise<number>): void {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 1;
    },
  );
}
