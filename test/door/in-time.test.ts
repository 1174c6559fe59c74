import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { overKeptConnections } from '../../src/feishu/kept-connections.ts';
import { transportOver } from '../../src/feishu/transport.ts';
import { closed, listening } from '../harness/listening.ts';

// A call that gets no answer is given up; one that was answered leaves nothing behind that waits.

let server: Server;
let url: string;
let answer: (response: ServerResponse) => void;
beforeEach(async () => {
  server = createServer((_, response) => answer(response));
  url = `${await listening(server)}/`;
});
afterEach(() => closed(server));

const WAYS = [
  ['fetch', transportOver(fetch)],
  ['kept connections', transportOver(overKeptConnections)],
] as const;
const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;

const SILENT: [string, (response: ServerResponse) => void][] = [
  ['nothing', () => {}],
  ['its head alone', (response) => response.writeHead(200).flushHeaders()],
  ['half of its words', (response) => response.writeHead(200).write('{"code":')],
];

test.each(WAYS.flatMap(([name, way]) => SILENT.map(([what, silent]) => ({ name, way, what, silent }))))(
  'over $name: of what answers $what it is said that it did not answer',
  async ({ way, silent }) => {
    answer = silent;
    const call = way.request({ url, method: 'POST', data: {}, timeout: 40 });
    await expect(call).rejects.toMatchObject({
      name: 'PlatformFault',
      remedy: 'retry',
      message: expect.stringContaining('no answer in time'),
    });
  },
);

test.each(WAYS)('over %s: an answer ends the wait', async (_, way) => {
  answer = (response) => response.end('{"code":0}');
  // Its signals are kept until the old space is collected, whatever becomes of the call.
  const kept = vi.spyOn(AbortSignal, 'timeout');
  await way.request({ url, method: 'POST', data: {} });
  const before = timers();
  for (let n = 0; n < 5; n++) await way.request({ url, method: 'POST', data: {} });
  expect(timers()).toBeLessThanOrEqual(before);
  expect(kept).not.toHaveBeenCalled();
  kept.mockRestore();
});
