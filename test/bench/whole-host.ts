import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { listen } from '../../src/node/listen.ts';
import { openNodeHost } from '../../src/node/node-host.ts';
import { keepTicking } from '../../src/node/ticking.ts';
import { beMeasured } from './whole-process.ts';

// The Node host of src/node/server.ts, its log written and thrown away, in a process that tells what it uses.
const log = createLog((line) => process.stdout.write(`${line}\n`), Date.now);
const config = readConfig(process.env);
const node = await openNodeHost(config, Date.now, log);
const { port } = await listen(node.app, 0);
keepTicking([node.host]);
beMeasured(port);
