import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { standingOf } from '../../src/figures/behind.ts';
import { createSeal } from '../../src/handbook/access/seal.ts';
import { RETURN } from '../cases/story.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { doTo, idOf, reportCase } from '../store/report-case.ts';

let opened: Opened;
let app: ReturnType<typeof createApp>;
let numbers: string[];
beforeAll(async () => {
  opened = await openWorld();
  app = createApp({ hostOf: async () => opened.host, afterwards: () => {} });
  numbers = [];
  for (let i = 1; i <= 6; i++)
    numbers.push(await reportCase(opened, { estate: '德加小区', detail: `${i} 幢 13900005678`, description: '油烟' }));
});
afterAll(() => opened.close());

/** A page as this person of the sample office reads it. */
async function read(name: string, path = '/figures') {
  const { config, world } = opened.host;
  const session = await createSeal(config.app.secret).close('figures', idOf(name), world.now() + 60_000);
  const answer = await app.request(`http://figures.test${path}`, { headers: { cookie: `figures_session=${session}` } });
  return { status: answer.status, text: await answer.text() };
}

describe('the rows behind', () => {
  test('questions are by nobody, and what was said is shown to the keeper of the list alone', async () => {
    const { world } = opened.host;
    const question = {
      ...{ id: 'q-rows-1', at: world.now(), chatId: 'oc_1', asker: idOf('网格员甲'), words: '有人天天唱歌打我电话' },
      ...{ outcome: 'not-listed', hits: [], state: { asked: [], offered: [] } },
    };
    await opened.store.commit({
      at: world.now(),
      changes: [{ kind: 'question', question: question as never }],
      says: [],
    });
    for (const figure of ['asked', 'unanswered']) {
      const leader = await read('带班领导', `/figures/rows?figure=${figure}`);
      expect(leader.status).toBe(200);
      expect(leader.text).toContain('清单里没找到');
      expect(leader.text).not.toMatch(/唱歌|网格员甲/);
      expect((await read('清单管理员', `/figures/rows?figure=${figure}`)).text).toContain('唱歌');
    }
    for (const [figure, part, has] of [
      ['wrong', 'all', true],
      ['wrong', 'n', false],
      ['wrong', 'rest', true],
      ['unanswered', 'n', true],
      ['unanswered', 'rest', false],
      ['asked', 'n', true],
    ] as const) {
      const { text } = await read('带班领导', `/figures/rows?figure=${figure}&part=${part}`);
      expect([figure, part, text.includes('<td>清单里没找到</td>')]).toEqual([figure, part, has]);
    }
    expect((await read('带班领导', '/figures/rows?figure=wrong')).text).toMatch(/没数到的<.*<td>没数到<\/td>/s);
    expect((await read('执法队负责人', '/figures/rows?figure=asked')).status).toBe(403);
  });
});

describe('the page', () => {
  test('shows the street to whoever leads it: numbers, time, communities, departments, matters, and how each is counted', async () => {
    for (const name of ['带班领导', '指挥室派遣员']) {
      const { status, text } = await read(name);
      expect(status).toBe(200);
      for (const part of ['现在在办', '八周新报和办结', '按社区', '按主责部门', '按事项', '德加社区', '怎么数的'])
        expect(text).toContain(part);
      expect(text).toMatch(/href="\/figures\/rows\?days=week&amp;figure=opened">6</);
    }
  });

  test('shows a department and a station what is theirs, and nothing of the street however it is asked for', async () => {
    for (const [name, whose] of [
      ['执法队负责人', '综合行政执法队'],
      ['联络站书记', '德加社区'],
    ] as const)
      for (const path of ['/figures', '/figures?by=community&key=德加社区', '/figures?by=matter&key=*']) {
        const { text } = await read(name, path);
        expect(text).toContain(whose);
        expect(text).not.toMatch(/现在在办|按社区|按事项/);
      }
    const other = await read('市监所值班员', '/figures?by=department&key=enforcement-team');
    expect(other.text).toContain('这几天还没有数');
  });

  test('is closed to whoever has no figures', async () => {
    for (const path of ['/figures', '/figures/rows?figure=opened'])
      for (const name of ['网格员甲', '物业人员']) {
        const { status, text } = await read(name, path);
        expect(status).toBe(403);
        expect(text).not.toContain(numbers[0]);
      }
  });

  test('shows no name with fewer than five cases by itself, nor together with none but it', async () => {
    await reportCase(opened, { estate: '府新小区', detail: '1 幢', description: '油烟' });
    const { text } = await read('带班领导');
    const community = (await opened.store.casesAfter('', 100)).find(({ place }) => place.estate === '府新小区')?.place
      .community;
    expect(text).not.toContain(community);
    expect(text).toContain('其他（少的合在一起）');
    const alone = await read('带班领导', `/figures?by=community&key=${community}`);
    expect(alone.text).toContain('按社区');
    const others = await read('带班领导', '/figures/rows?figure=opened&by=community&key=*');
    expect(others.text).toContain('府新小区');
    expect(others.text).toContain('德加小区');
  });

  test('tells any days of the reader’s that its address names, up to a year', async () => {
    for (const [days, called] of [
      ['2026-01-01..2026-12-31', '2026年的数'],
      ['2026-11-01..2026-11-15', '2026年11月1日—15日的数'],
      ['2026-10', '2026年10月的数'],
    ] as const)
      for (const name of ['带班领导', '执法队负责人', '联络站书记'])
        expect((await read(name, `/figures?days=${days}`)).text).toContain(called);
    expect((await read('带班领导')).text).toContain('/figures?days=2026-01-01..2026-12-31');
  });

  test('shows which days are chosen, however they were asked for', async () => {
    for (const [days, called] of [
      ['', '本周'],
      ['?days=2026-11-23', '本周'],
      ['?days=2026-11-16', '上周'],
      ['?days=2026-11', '本月'],
      ['?days=2026-09', '9月'],
      ['?days=2026-10-01..2026-10-31', '上月'],
      ['?days=2025-01-01..2025-12-31', '2025年'],
      ['?days=2026-11-03..2026-11-05', '2026年11月3日—5日'],
    ] as const) {
      const { text } = await read('带班领导', `/figures${days}`);
      expect([...text.matchAll(/aria-current="page">([^<]+)</g)].map(([, name]) => name)).toEqual([called]);
    }
  });

  test('reads nonsense in its address as if it were not said', async () => {
    for (const path of [
      '?days=2026-13',
      '?days=<script>',
      '?by=reporter&key=x',
      '?by=matter',
      `?key=${'x'.repeat(99)}`,
    ]) {
      const { status, text } = await read('带班领导', `/figures${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toContain('本周的数');
    }
    expect((await read('带班领导', '/figures/rows?figure=nothing')).status).toBe(404);
    expect((await read('带班领导', '/figures/rows?figure=opened&after=1~x')).status).toBe(200);
    expect((await read('带班领导', '/figures/nothing')).status).toBe(404);
  });
});

describe('the rows behind a number', () => {
  test('of how it stands now are open to those who lead the street, as far as they may see them', async () => {
    const page = await read('带班领导');
    for (const which of ['open', 'urgent']) expect(page.text).toContain(`href="/figures/now?which=${which}"`);
    const open = await read('带班领导', '/figures/now?which=open');
    for (const number of numbers) expect(open.text).toContain(number);
    expect(open.text).not.toMatch(/1390000|网格员甲/);
    for (const which of ['urgent', 'overdue', 'nonsense', 'open&page=9', 'open&page=-1'])
      expect((await read('指挥室派遣员', `/figures/now?which=${which}`)).status).toBe(200);
    expect((await read('清单管理员', '/figures/now?which=open')).text).toContain('没有您能看的');
    expect((await read('网格员甲', '/figures/now?which=open')).status).toBe(403);
  });

  test('of how it stands now are a department’s and a station’s own to them, each number with as many', async () => {
    const elsewhere = await reportCase(opened, { estate: '府新小区', detail: '3 幢', description: '油烟' });
    const rowsOf = async (name: string, which: string) => {
      const { status, text } = await read(name, `/figures/now?which=${which}`);
      expect([name, which, status]).toEqual([name, which, 200]);
      return [...text.matchAll(/<strong>(WX-[\d-]+)<\/strong>/g)].map(([, number]) => number);
    };
    for (const [name, whose, others] of [
      ['执法队值班员', '综合行政执法队', true],
      ['联络站书记', '德加社区', false],
    ] as const) {
      const { text } = await read(name);
      expect(text).toContain('现在没办完');
      const told = [...text.matchAll(/\/figures\/now\?which=([\w-]+)">(?:<b>|超期 <b>)(\d+)</g)];
      expect(told.map(([, which]) => which)).toEqual(expect.arrayContaining(['open', 'to-sign']));
      for (const [, which = '', many] of told)
        expect([name, which, (await rowsOf(name, which)).length]).toEqual([name, which, Number(many)]);
      expect((await rowsOf(name, 'open')).includes(elsewhere)).toBe(others);
      expect((await read(name, '/figures/now?which=open')).text).toContain(whose);
    }
    expect(await rowsOf('市监所值班员', 'open')).toEqual([]);
  });

  test('over time are those of its week, or of its month', async () => {
    for (const days of ['last-month', 'month', '2026-10'])
      expect((await read('带班领导', `/figures?days=${days}`)).text).not.toContain('八周');
    expect((await read('带班领导', '/figures?days=month')).text).toContain('六个月新报和办结');
    expect((await read('带班领导')).text).toContain('/figures/rows?days=2026-11-23&amp;figure=opened');
    const { text } = await read('带班领导', '/figures/rows?days=2026-11-23&figure=opened');
    for (const number of numbers) expect(text).toContain(number);
  });

  test('are its cases, with no phone and nobody who reported', async () => {
    const { text } = await read('执法队值班员', '/figures/rows?figure=opened&by=department');
    for (const number of numbers) expect(text).toContain(number);
    expect(text).not.toMatch(/1390000|网格员甲/);
  });

  test('are told apart: counted, not counted', async () => {
    const [first = ''] = numbers;
    const c = (await opened.store.casesAfter('', 100)).find(({ id }) => id === first);
    if (!c) throw new Error('no case');
    await doTo(opened, c.id, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    const counted = await read('带班领导', '/figures/rows?figure=signed&part=n');
    expect(counted.text).toContain(first);
    expect((await read('带班领导', '/figures/rows?figure=signed&part=rest')).text).toContain('没有您能看的');
    const now = await opened.store.caseOf(c.id);
    expect(now && standingOf(now, 'signed', { from: '2026-11-24', to: '2026-11-24' }, { by: 'all', keys: [] })).toEqual(
      { n: 1, d: 1 },
    );
    expect(
      now && standingOf(now, 'signed', { from: '2026-11-25', to: '2026-11-25' }, { by: 'all', keys: [] }),
    ).toBeUndefined();
  });

  test('are of a station its community’s alone, by word and on the page, however they are asked for', async () => {
    const other = await reportCase(opened, { estate: '府新小区', detail: '2 幢', description: '油烟' });
    const cases = await opened.store.casesAfter('', 1_000);
    const community = cases.find(({ id }) => id === other)?.place.community ?? '';
    expect(community).not.toBe('德加社区');
    const elsewhere = cases.filter(({ place }) => place.community !== '德加社区');
    for (const asked of ['', `&by=community&key=${community}`, '&by=community&key=*', '&by=all&key=']) {
      const { status, text } = await read('联络站书记', `/figures/rows?figure=opened${asked}`);
      expect([asked, status]).toEqual([asked, 200]);
      for (const number of numbers) expect(text).toContain(number);
      for (const { id } of elsewhere) expect(text).not.toContain(id);
    }
    const word = { figure: 'opened', days: 'week', part: 'all', openId: idOf('联络站书记') } as const;
    const card = JSON.stringify(await render({ view: 'figure-rows', ...word }, opened.world));
    for (const number of numbers) expect(card).toContain(number);
    for (const { id } of elsewhere) expect(card).not.toContain(id);
    const street = JSON.stringify(
      await render({ view: 'figure-rows', ...word, openId: idOf('带班领导') }, opened.world),
    );
    expect(street).toContain(other);
  });

  test('are a secret report’s only to whoever may see it', async () => {
    const secret = await reportCase(opened, {
      estate: '德加小区',
      detail: '9 幢',
      description: '举报',
      reportedPerson: true,
    });
    expect((await read('指挥室派遣员', '/figures/rows?figure=opened')).text).toContain(secret);
    const keeper = (await read('清单管理员', '/figures/rows?figure=opened')).text;
    expect(keeper).not.toContain(secret);
    const all = (await opened.store.casesAfter('', 1_000)).length;
    expect(keeper).toContain(`这里还有 ${all} 件现在不归您看。`);
    expect((await read('清单管理员', '/figures/now?which=open')).text).toContain(`这里还有 ${all} 件现在不归您看。`);
  });

  test('come to its number for a department that sent some back: what is somebody else’s now is counted and not told', async () => {
    const number = await reportCase(opened, { estate: '德加小区', detail: '12 幢', description: '油烟' });
    const redispatched = { do: 'redispatch', lead: 'market-supervision', for: null, text: '看职责' };
    expect(await doTo(opened, number, idOf('执法队值班员'), RETURN, 'sent-back')).toBe('done');
    expect(await doTo(opened, number, idOf('指挥室派遣员'), redispatched, 'sent-on')).toBe('done');
    expect(await doTo(opened, number, idOf('市监所值班员'), { do: 'sign' }, 'taken')).toBe('done');
    const { text } = await read('执法队值班员', '/figures?days=week');
    expect(text).toMatch(/figure=returned">1\//);
    for (const figure of ['returned', 'upheld']) {
      const rows = await read('执法队值班员', `/figures/rows?days=week&figure=${figure}&part=n`);
      expect(rows.text).toContain('这里还有 1 件现在不归您看（数到的 1）。');
      expect(rows.text).not.toContain(number);
      expect((await read('指挥室派遣员', `/figures/rows?days=week&figure=${figure}&part=n`)).text).toContain(number);
    }
  });

  test('go on where a page ends, each once', async () => {
    for (let i = 0; i < 50; i++) {
      opened.clock.now += 60_000;
      await reportCase(opened, { estate: '德加小区', detail: `${i + 20} 幢`, description: '油烟' });
    }
    const seen: string[] = [];
    let path: string | undefined = '/figures/rows?figure=opened';
    for (let page = 0; path && page < 4; page++) {
      const { text } = await read('带班领导', path);
      seen.push(...[...text.matchAll(/<strong>(WX-[\d-]+)<\/strong>/g)].map(([, number]) => number ?? ''));
      path = /class="button" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await opened.store.casesAfter('', 1_000)).length);
  });

  test('of the days before are behind what was told of those', async () => {
    const [first] = numbers;
    opened.clock.now += 7 * DAY_MS;
    await reportCase(opened, { estate: '德加小区', detail: '90 幢', description: '油烟' });
    opened.clock.now += 7 * DAY_MS;
    const { text } = await read('带班领导', '/figures?days=last-week');
    let path = /之前 <a href="([^"]+figure=opened[^"]*)">\d+</.exec(text)?.[1]?.replaceAll('&amp;', '&');
    let rows = '';
    for (; path; path = /class="button" href="([^"]+)"/.exec(rows)?.[1]?.replaceAll('&amp;', '&'))
      rows = (await read('带班领导', path)).text;
    expect(rows).toContain(first);
    expect(rows).not.toContain('90 幢');
    // One case in that week is told of no matter by itself: of a part the weeks that it has enough in are open.
    const [, matter = ''] =
      /by=matter&amp;key=(\w+)"/.exec((await read('带班领导', '/figures?days=2026-11-23')).text) ?? [];
    const part = (await read('带班领导', `/figures?days=2026-11-23&by=matter&key=${matter}`)).text;
    const href = (days: string) => `/figures/rows?days=${days}&amp;by=matter&amp;key=${matter}&amp;figure=opened`;
    expect(part).toContain(`${href('2026-11-23')}">`);
    opened.clock.now -= 7 * DAY_MS;
    const alone = (await read('带班领导', `/figures?days=2026-11-23&by=matter&key=${matter}`)).text;
    expect(alone).toContain('看全街道');
    expect(alone).not.toContain(href('2026-11-30'));
  });
});
