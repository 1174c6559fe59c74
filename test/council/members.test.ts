import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../src/bot/ports/store.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { aPerson } from '../harness/ids.ts';
import { joinNodeHost } from '../harness/node-host.ts';
import { type Office, openOffice } from '../harness/office.ts';
import { openWhistle } from './story.ts';

const MANY = 120;

describe('a whistle for more people than one call takes', () => {
  let office: Office;
  let story: ReturnType<typeof openWhistle>;
  let host: Awaited<ReturnType<typeof joinNodeHost>>;

  beforeEach(async () => {
    office = await openOffice('node');
    host = await joinNodeHost(office.platform);
    const { tenant } = office.platform.sandbox;
    const [someone] = tenant.people.values();
    if (!someone) throw new Error('the sample office is empty');
    const crowd = Array.from({ length: MANY }, (_, i) => ({
      openId: aPerson(`ou_crowd_${i}`),
      name: `应急站队员${i + 1}`,
    }));
    for (const { openId, name } of crowd)
      tenant.people.set(openId, { ...someone, openId, unionId: `on_${openId}`, userId: `u_${openId}`, name });
    const changes = crowd.flatMap(({ openId, name }): Change[] => [
      { kind: 'person', person: { openId, name, source: 'test', at: office.platform.clock.now() } },
      {
        kind: 'grant',
        grant: {
          id: openId,
          openId,
          ...EVERYWHERE,
          role: 'officer',
          department: 'emergency-fire',
        },
      },
    ]);
    await host.store.commit({ at: office.platform.clock.now(), changes, says: [] });
    story = openWhistle(office);
    await story.reportAndWhistle();
  });
  afterEach(async () => {
    await host.close();
    await office.close();
  });

  test('all are in, fifty a call, one call after the other', async () => {
    await story.whistles({ grade: 'urgent', people: ['联络站书记'] });
    const names = (await story.groupDetail())?.people.map((person) => person.name) ?? [];
    expect(names.filter((name) => name.startsWith('应急站队员'))).toHaveLength(MANY);
    expect(names).toContain('联络站书记');
    expect(await office.rejections()).toEqual([]);
  });

  test('a group that takes nobody is finished all the same; the desk reads who is not in it and why', async () => {
    const { client } = office.platform;
    const { tenant } = office.platform.sandbox;
    await client.setFaults({ next: { kind: 'code', api: 'im.chat.members.create', code: 232044 } });
    await story.whistles({ grade: 'urgent', people: ['联络站书记'] });
    const group = [...tenant.chats.values()].find((chat) => chat.description.includes(story.number()));
    expect(group?.members).toEqual([]);
    expect(group?.announcement.blocks.length).toBeGreaterThan(10);
    const told = (await story.desk().texts()).filter((text) => text.includes('没能进吹哨群'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('群里人满了');
  });
});
