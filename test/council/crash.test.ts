import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aCouncil } from '../harness/ids.ts';
import { joinNodeHost } from '../harness/node-host.ts';
import { type Office, openOffice } from '../harness/office.ts';
import { someOf } from '../harness/thorough.ts';
import { openWhistle } from './story.ts';

/** Every call that makes a group, in order, by its name at the platform. */
const CALLS = [
  'im.chat.list',
  'im.chat.create',
  'im.chat.members.create',
  'im.chat.managers.add',
  'im.message.create',
  'im.pin.create',
  'im.chat.top_notice.put',
  'docx.chat.announcement.blocks.children.create',
];

/** Of a call that others make too, so many are broken that the group's own is among them. */
const timesOf = (api: string) => (api === 'im.message.create' ? 15 : 1);

describe('a group is made once, whatever breaks while it is made', () => {
  let office: Office;
  let story: ReturnType<typeof openWhistle>;
  let folder = '';
  let host: Awaited<ReturnType<typeof joinNodeHost>>;
  const file = () => join(folder, 'host.sqlite');

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whistle-'));
    office = await openOffice('node');
    // The office's own host gives way to one over a file, so that it can be ended and opened again.
    host = await joinNodeHost(office.platform, file());
    story = openWhistle(office);
    await story.reportAndWhistle();
  });
  afterEach(async () => {
    await host.close();
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The process is gone for so long; what it had written is all that is left. */
  async function killedFor(duration: string) {
    await host.close();
    const { platform } = office;
    platform.host.push = async () => new Response('down', { status: 503 });
    platform.host.control = { tick: async () => {}, nextDue: async () => undefined, settled: async () => {} };
    await platform.client.advance(duration);
    host = await joinNodeHost(platform, file());
    await office.passes('PT10M');
  }

  async function whole() {
    const groups = [...office.platform.sandbox.tenant.chats.values()].filter((chat) =>
      chat.description.includes(story.number()),
    );
    expect(groups).toHaveLength(1);
    const group = await story.groupDetail();
    const names = group?.people.map((person) => person.name) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['执法队值班员', '联络站书记', '物业人员', '派出所值班员']));
    expect(group?.managers).toHaveLength(1);
    expect(group?.pins).toHaveLength(1);
    expect(group?.top_notice?.message_id).toBe(group?.pins[0]?.message_id);
    expect(group?.announcement.match(/议程/g)).toHaveLength(1);
    expect(await (await story.group('联络站书记')).count()).toBe(1);
    expect(await host.store.council(aCouncil(`${story.number()}/1`))).toMatchObject({ step: 'done', state: 'open' });
  }

  test.each(someOf(CALLS))('%s was carried out, but the process died before it could keep that', async (api) => {
    await office.platform.client.setFaults({ next: { kind: 'lost-answer', api, times: timesOf(api) } });
    await story.whistles({ grade: 'urgent' });
    await killedFor('PT1M');
    await whole();
  });

  test.each(someOf(CALLS.slice(1)))('%s was not carried out when the process died', async (api) => {
    await office.platform.client.setFaults({ next: { kind: 'server-error', api, times: timesOf(api) } });
    await story.whistles({ grade: 'urgent' });
    await killedFor('PT1M');
    await whole();
  });

  test('made, then eleven hours down: the platform has forgotten the call, and still there is one group', async () => {
    await office.platform.client.setFaults({ next: { kind: 'lost-answer', api: 'im.chat.create' } });
    await story.whistles({ grade: 'urgent' });
    await killedFor('PT11H');
    await whole();
  });

  test('every call breaks once on the way, and is made again from there', async () => {
    await office.platform.client.setFaults({ next: CALLS.map((api) => ({ kind: 'lost-answer', api })) });
    await story.whistles({ grade: 'urgent' });
    await office.passes('PT10M');
    await whole();
  });
});
