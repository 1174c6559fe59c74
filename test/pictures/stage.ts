import type { Page } from 'playwright-core';
import { over, sandboxClient } from '../../sandbox/client.ts';
import { DAY_MS, dayOf, instantOf } from '../../src/cases/calendar/calendar.ts';
import { writeWorkbook } from '../../src/workbook/write.ts';
import { openBrowser, openWindow, PHONE } from '../browser/browser.ts';
import { startSandbox } from '../browser/start-sandbox.ts';
import { HANGS } from '../harness/hangs.ts';
import { cameraOn } from './camera.ts';

/** How often a card is looked for that comes some seconds after the words that asked for it, on a busy machine. */
const LOOKS = 20;

/** The sandbox with its chat page in a window, and all that a story is played and taken with. */
export async function openStage(fill?: Parameters<typeof startSandbox>[0]) {
  const sandbox = await startSandbox(fill);
  const browser = await openBrowser();
  const { page } = await openWindow(browser, sandbox.url, { ...PHONE, height: 1500 });
  const client = sandboxClient(over(sandbox.url));
  const people = new Map((await client.people()).map((person) => [person.name, person.id]));
  const camera = cameraOn(browser, page);
  const photo = await camera.samplePhoto();
  const idOf = (name: string) => people.get(name) ?? '';
  /** Until everything that is owed was sent, however busy the machine is. */
  const rest = async () => {
    if (!(await client.idle(HANGS))) throw new Error('the sandbox does not come to rest');
  };
  const chatOf = async (name: string, group?: string) => {
    const chats = await client.chats(idOf(name));
    return chats.find((chat) => (group ? chat.name === group : chat.type === 'p2p'))?.chat_id ?? '';
  };
  const messagesOf = async (name: string, group?: string) => client.messages(await chatOf(name, group));
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  async function sendsFile(name: string, file: string, bytes: Uint8Array): Promise<void> {
    await client.say({ as: idOf(name), file: { name: file, content: base64(bytes) } });
    await rest();
  }
  async function passes(duration: string): Promise<void> {
    await client.advance(duration);
    await rest();
  }
  return {
    ...{ ...camera, photo, idOf, passes, sendsFile },
    async says(name: string, text: string, group?: string): Promise<void> {
      await client.say({ as: idOf(name), text, ...(group ? { chat: await chatOf(name, group) } : {}) });
      await rest();
    },
    async presses(
      name: string,
      label: string,
      form?: Record<string, unknown>,
      group?: string,
      index?: number,
    ): Promise<void> {
      const offers = async () =>
        (await messagesOf(name, group)).findLast(({ card }) => JSON.stringify(card ?? {}).includes(`"${label}"`));
      let found = await offers();
      for (let looked = 0; !found && looked < LOOKS; looked++) {
        await page.waitForTimeout(1_000);
        found = await offers();
      }
      if (!found) throw new Error(`no card offers ${label} to ${name}`);
      const more = { ...(form ? { form } : {}), ...(index === undefined ? {} : { index }) };
      await client.click({ as: idOf(name), message_id: found.message_id, label, ...more });
      await rest();
    },
    /** Whether any card of a chat has the button. */
    offers: async (name: string, label: string, group: string) =>
      (await messagesOf(name, group)).some(({ card }) => JSON.stringify(card ?? {}).includes(`"${label}"`)),
    async sendsPhoto(name: string): Promise<void> {
      await client.say({ as: idOf(name), image: base64(photo) });
      await rest();
    },
    sendsTable: async (name: string, header: string[], rows: string[][]) =>
      sendsFile(name, '联络站值班表.xlsx', await writeWorkbook([{ name: '值班', header, rows }])),
    reads: async (name: string) => JSON.stringify((await messagesOf(name)).at(-1)?.card ?? {}),
    hasRead: async (name: string) => JSON.stringify(await messagesOf(name)),
    /** The newest file in somebody's own chat. */
    async file(name: string) {
      const found = (await messagesOf(name)).findLast((message) => message.file)?.file;
      return { name: found?.name ?? '', bytes: await client.file(found?.key ?? '') };
    },
    /** yyyy-mm-dd, so many days after the office's day. */
    day: async (ahead: number) => dayOf((await client.clock()).now + ahead * DAY_MS),
    /** A calendar that counts from another day than today. */
    async from(daysAhead: (now: number) => number) {
      const { now } = await client.clock();
      const begins = now + daysAhead(now) * DAY_MS;
      const day = (ahead: number) => dayOf(begins + ahead * DAY_MS);
      /** Lets time pass until a time of such a day, minutes past midnight. */
      const reaches = async (ahead: number, minutes: number) => {
        const left = instantOf(day(ahead), minutes) - (await client.clock()).now;
        await passes(`PT${Math.ceil(left / 60_000)}M`);
      };
      return { day, reaches };
    },
    async plays(deed: Parameters<typeof client.playGas>[0]): Promise<void> {
      await client.playGas(deed);
      await rest();
    },
    /** The page of the pretend 141 on a phone; `act` does something there. */
    async page141(act: (phone: Page) => Promise<void>): Promise<void> {
      const phone = await browser.newPage({ viewport: PHONE });
      await phone.goto(`${sandbox.url}/141`);
      await act(phone);
      await rest();
      await phone.close();
    },
    addressOf: (path: string) => new URL(path, sandbox.url).href,
    async close(): Promise<void> {
      await browser.close();
      await sandbox.stop();
    },
  };
}
export type WholeStage = Awaited<ReturnType<typeof openStage>>;
