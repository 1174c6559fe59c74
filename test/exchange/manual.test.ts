import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { closed, listening } from '../harness/listening.ts';
import { API_KEY, type InDoor, openDoor, PATH, SECRET } from './a-door.ts';

const MANUAL = readFileSync('docs/来单接口.md', 'utf8');
const has = (program: string) => spawnSync(program, ['--help']).error === undefined;
const CAN = ['bash', 'curl', 'openssl', 'base64', 'od'].every(has);

let door: InDoor;
let base: string;
let server: ReturnType<typeof createServer>;
beforeAll(async () => {
  door = await openDoor();
  // The shell of the manual tells the time of this machine.
  door.clock.now = Date.now();
  server = createServer(
    getRequestListener((request) => {
      // As the host's own socket would say; a test's peer is told by its header.
      const headers = new Headers(request.headers);
      headers.set('x-test-peer', '10.1.2.3');
      return door.app.fetch(new Request(request, { headers }));
    }),
  );
  base = await listening(server);
});
afterAll(async () => {
  await closed(server);
  door.close();
});

/** The first shell of a section, with the values of the test in place of those to be filled in. */
function shellOf(section: string, values: Record<string, string>): string {
  const [, after = ''] = MANUAL.split(new RegExp(`^## ${section}`, 'm'));
  const [, shell = ''] = /```sh\n([\s\S]*?)```/.exec(after) ?? [];
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}='${value}'`),
    shell,
  );
}
const run = async (shell: string): Promise<unknown> =>
  JSON.parse((await promisify(execFile)('bash', ['-c', shell])).stdout);

test.skipIf(!CAN)('the shell of the manual for 141 really sends an order, once however often', async () => {
  const shell = shellOf('141 基层治理平台', { URL: `${base}/in/platform`, SECRET });
  const first = await run(shell);
  expect(first).toEqual({ number: expect.stringMatching(/^LD/), again: false });
  await door.settles();
  const [c] = await door.cases();
  expect(c).toMatchObject({ matterId: 'YX02', origin: { source: '141', outsideNumber: 'EV-0001' } });
  expect(await run(shell)).toEqual({ ...(first as object), case: c?.id, again: true });
});

test.skipIf(!CAN)('the shell for a gas platform says what a device says, once', async () => {
  const shell = shellOf('燃气报警平台', { URL: `${base}/in/gas`, SECRET });
  expect(await run(shell)).toEqual({ alarms: [], again: false });
  expect(await run(shell)).toEqual({ alarms: [], again: true });
});

test.skipIf(!CAN)('the shell for Open311 reports something, once', async () => {
  const shell = shellOf('Open311 报事', { URL: `${base}/open311/georeport/v2`, KEY: API_KEY });
  const first = await run(shell);
  expect(first).toEqual([expect.objectContaining({ service_request_id: expect.stringMatching(/^LD/) })]);
  expect(await run(shell)).toEqual(first);
});

test.skipIf(!CAN)('the shell for 12345, which does not sign, too', async () => {
  const shell = shellOf('12345 热线', { URL: `${base}/in/hotline/${PATH}` });
  expect(await run(shell)).toMatchObject({ again: false });
  await door.settles();
  expect((await door.cases()).at(-1)).toMatchObject({ origin: { source: '12345', outsideNumber: 'GD20261129001' } });
});

test('the manual has a section for each source of the list', () => {
  for (const { id, name } of catalogue.sources) expect(MANUAL).toContain(`## ${name}（\`${id}\`）`);
});
