import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import type { Message } from '../../src/bot/ports/incoming.ts';
import type { Voice } from '../../src/bot/ports/voice.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { receive } from '../../src/bot/receive.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { joinNodeHost } from '../harness/node-host.ts';
import { type Office, openOffice } from '../harness/office.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { aloud } from './said-aloud.ts';

const SAID = '楼下烧烤店油烟太大谁管';
const MINUTE = 60_000;

describe('a step fails, or the process ends after it', () => {
  let opened: Opened;
  let world: World;
  const done: string[] = [];
  /** Steps that fail, each so often. */
  let failing: Record<string, number> = {};
  const step = (name: string) => {
    done.push(name);
    const left = failing[name] ?? 0;
    failing[name] = left - 1;
    if (left > 0) throw new Error(`${name} failed`);
  };
  const voice: Voice = {
    async pcmOf() {
      step('decode');
      return { pcm: new Uint8Array(2) };
    },
    async recognise(_, id) {
      step('recognise');
      expect(id).toMatch(/^\w{16}$/);
      return SAID;
    },
  };
  const message: Message = {
    kind: 'message',
    key: 'om_voice',
    messageId: aMessage('om_voice'),
    chatId: aChat('oc_own'),
    inGroup: false,
    who: { openId: aPerson('ou_somebody') },
    content: { type: 'voice', fileKey: 'file_1', duration: 3_000 },
  };
  const said = () => opened.spoken.map(({ text }) => text);
  const answered = () => [
    said().filter((text) => text === `听到：『${SAID}』`).length,
    said().filter((text) => text.includes('餐饮油烟扰民')).length,
  ];
  const deliverAll = async () => {
    for (let round = 0; round < 12; round++) {
      while ((await deliver(world)) > 0);
      opened.clock.now += MINUTE;
    }
  };

  beforeEach(async () => {
    opened = await openWorld();
    done.splice(0);
    failing = {};
    const fetchFile = async () => {
      step('fetch');
      return new Uint8Array(1);
    };
    world = { ...opened.world, voice, directory: { ...opened.world.directory, fetchFile } };
  });
  afterEach(() => opened.close());

  test('it is owed from the moment it comes in, and coming in twice it is owed once', async () => {
    await receive(message, world);
    await receive(message, world);
    expect(done).toEqual([]);
    await deliverAll();
    expect(done).toEqual(['fetch', 'decode', 'recognise']);
    expect(answered()).toEqual([1, 1]);
  });

  test.each(['fetch', 'decode', 'recognise'])('%s fails twice: answered once all the same', async (name) => {
    failing = { [name]: 2 };
    await receive(message, world);
    await deliverAll();
    expect(done.filter((one) => one === name)).toHaveLength(3);
    expect(answered()).toEqual([1, 1]);
  });

  test('the process ends before the answer is written: it is listened to again', async () => {
    const { store } = opened;
    let lost = 1;
    world.store = {
      ...store,
      commit: (commit) => {
        if (commit.remember?.startsWith('voice:') && lost-- > 0) throw new Error('the process is gone');
        return store.commit(commit);
      },
    };
    await receive(message, world);
    await deliverAll();
    expect(answered()).toEqual([1, 1]);
  });

  test('it ends after the answer is written: nothing is said twice', async () => {
    const { store } = opened;
    let lost = 1;
    world.store = {
      ...store,
      delivered: async (queued, ...rest) => {
        if (queued.outgoing.kind === 'hear-voice' && lost-- > 0) throw new Error('the process is gone');
        return store.delivered(queued, ...rest);
      },
    };
    await receive(message, world);
    await deliverAll();
    expect(done.filter((one) => one === 'recognise')).toHaveLength(2);
    expect(answered()).toEqual([1, 1]);
  });

  test('somebody changes the record at that moment: it is answered by the record as it is then', async () => {
    const { store } = opened;
    let conflicts = 3;
    world.store = {
      ...store,
      commit: async (commit) =>
        commit.remember?.startsWith('voice:') && conflicts-- > 0 ? 'conflict' : store.commit(commit),
    };
    await receive(message, world);
    await deliverAll();
    expect(done).toEqual(['fetch', 'decode', 'recognise']);
    expect(answered()).toEqual([1, 1]);
  });

  test('a sound that ends the process each time is given up, and that is said', async () => {
    await receive(message, world);
    // Taken up again and again, and never brought to an end.
    for (let taken = 0; taken < 5; taken++) {
      const { store, clock } = opened;
      const heads = [...store.taken(10, clock.now).mine, ...(await store.claim(10, clock.now))];
      expect(heads.map(({ outgoing }) => outgoing.kind)).toContain('hear-voice');
      opened.clock.now += 2 * MINUTE;
    }
    await deliverAll();
    expect(done).toEqual([]);
    expect(said()).toEqual([expect.stringContaining('刚才的语音没听成')]);
  });

  test('nothing of the sound and nothing of the words stays but what is shown; the log has neither', async () => {
    await receive(message, world);
    await deliverAll();
    expect(opened.lines.join('\n')).not.toContain('油烟');
    const rows = JSON.stringify(await opened.database.prepare("SELECT * FROM outbox WHERE kind = 'hear-voice'").all());
    expect(rows).toContain('om_voice');
    expect(rows).not.toContain('油烟');
  });
});

describe('the host is killed while it listens', () => {
  let office: Office;
  let host: Awaited<ReturnType<typeof joinNodeHost>>;
  let folder = '';
  const file = () => join(folder, 'host.sqlite');
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'voice-'));
    office = await openOffice('node');
    host = await joinNodeHost(office.platform, file());
  });
  afterEach(async () => {
    await host.close();
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['im.message.resource.get', 'speech_to_text.speech.file_recognize', 'im.message.create'])(
    'after the answer of %s was lost: the next one answers, once',
    async (api) => {
      const chat = office.with('网格员甲');
      await chat.says('谢谢');
      await office.platform.client.setFaults({ next: { api, kind: 'lost-answer', times: 1 } });
      await chat.speaks(aloud(SAID));
      await host.close();
      host = await joinNodeHost(office.platform, file());
      await office.passes('PT5M');
      const texts = await chat.texts();
      expect(texts.filter((text) => text === `听到：『${SAID}』`)).toHaveLength(1);
      expect(texts.filter((text) => text.includes('餐饮油烟扰民'))).toHaveLength(1);
    },
  );
});
