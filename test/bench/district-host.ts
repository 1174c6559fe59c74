import type { LogFields } from '../../src/bot/ports/world.ts';
import { createLog } from '../../src/log.ts';
import { listen } from '../../src/node/listen.ts';
import { openOffices } from '../../src/node/offices.ts';
import { keepTicking } from '../../src/node/ticking.ts';
import { beMeasured } from './whole-process.ts';

// All streets of STREETS_FILE as src/node/server.ts serves them, in a process that tells what it uses.
const logWith = (always: LogFields) => createLog((line) => process.stdout.write(`${line}\n`), Date.now, 'info', always);
const { offices, app } = await openOffices({ environment: process.env, now: Date.now, logWith });
const { port } = await listen(app, 0);
keepTicking(offices.map(({ node }) => node.host));
beMeasured(port);
