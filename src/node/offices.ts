import type { Log, LogFields } from '../bot/ports/world.ts';
import { type Config, readConfig } from '../config.ts';
import { createDistrict, type Served, type StreetDoor } from '../district.ts';
import type { HostParts } from '../host.ts';
import { reasonOf } from '../log.ts';
import { type NodeHost, openNodeHost } from './node-host.ts';
import { readStreets, streetsFile } from './streets-file.ts';

/** One office that is served here: the street of the environment, or one of many under its name. */
export type ServedOffice = { config: Config; node: NodeHost; log: Log };

/** All offices of this process and what answers requests to any of them. */
export type Offices = { offices: ServedOffice[]; app: Served; port: number; listen: string | undefined };

type Parts = {
  environment: Readonly<Record<string, string | undefined>>;
  now: () => number;
  /** A log whose every entry also has these fields. */
  logWith(always: LogFields): Log;
  /** See HostParts; each office keeps its own. */
  pace?: HostParts['pace'];
  /** See HostParts; all offices share it. */
  relearn?: HostParts['relearn'];
};

/** Above so many streets each keeps less of its file in memory, kB instead of SQLite's 2,000. */
const MANY = 20;
const FEW_PAGES = 256;

/**
 * Opens the street of the environment or, where it names a file of streets, all of them, each over its own file. Throws when
 * any setting is wrong. Among many, one whose file cannot be opened is left out, answers 503 and is named in the log: the
 * others go on.
 */
export async function openOffices({ environment, now, logWith, pace, relearn }: Parts): Promise<Offices> {
  const file = streetsFile(environment);
  if (!file) {
    const config = readConfig(environment);
    const log = logWith({});
    const node = await openNodeHost(config, now, log, { relearn, ...(pace ? { pace } : {}) });
    return { offices: [{ config, node, log }], app: node.app, port: config.port, listen: config.listen };
  }
  const streets = readStreets(file, environment);
  const pages = streets.length > MANY ? FEW_PAGES : undefined;
  const offices: ServedOffice[] = [];
  const doors: StreetDoor[] = [];
  for (const { name, config, list } of streets) {
    const log = logWith({ street: name });
    const node = await openNodeHost(config, now, log, {
      list,
      street: name,
      pages,
      relearn,
      ...(pace ? { pace } : {}),
    }).catch((error) => {
      log.error('a street could not be opened; the others go on', { why: reasonOf(error) });
      return undefined;
    });
    if (node) offices.push({ config, node, log });
    doors.push({ name, publicUrl: config.publicUrl, app: node?.app });
  }
  if (offices.length === 0)
    throw new Error('一个街道也打不开，看上面的日志。/ No street could be opened; see the log.');
  // All share the process: whichever of them says the port and the address says the same.
  const port = streets[0]?.config.port ?? 0;
  return { offices, app: createDistrict(doors), port, listen: streets[0]?.config.listen };
}
