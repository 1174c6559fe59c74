import { describe, expect, test } from 'vitest';
import { reportCase } from '../store/report-case.ts';
import { aReader } from './a-reader.ts';

const { office, numbers, read } = aReader();

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
    await reportCase(office(), { estate: '府新小区', detail: '1 幢', description: '油烟' });
    const { text } = await read('带班领导');
    const community = (await office().store.casesAfter('', 100)).find(({ place }) => place.estate === '府新小区')?.place
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
