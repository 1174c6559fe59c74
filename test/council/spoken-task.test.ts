import { describe, expect, test } from 'vitest';
import { readSpokenTask } from '../../src/bot/council/spoken-task.ts';

const DEPARTMENTS = [
  { id: 'market-supervision', names: ['市场监管所', '工商', '市监所'] },
  { id: 'police', names: ['派出所', '公安'] },
  { id: 'enforcement-team', names: ['综合行政执法队', '城管', '执法队'] },
  { id: 'urban-management', names: ['城市管理科', '城管科'] },
];
/** A Tuesday. */
const TODAY = '2026-11-24';
const read = (words: string) => readSpokenTask(words, DEPARTMENTS, TODAY);

describe('分工 部门 事情 期限, as people say it', () => {
  test.each([
    ['市监所 查执照 明天', 'market-supervision', '查执照', '2026-11-25'],
    ['市监所查执照 周五前', 'market-supervision', '查执照', '2026-11-27'],
    ['派出所 核查赃物线索 下周一', 'police', '核查赃物线索', '2026-11-30'],
    ['派出所 核查备案 周一', 'police', '核查备案', '2026-11-30'],
    ['公安：夜查，3天内', 'police', '夜查', '2026-11-27'],
    ['执法队 两天内 清走占道废品', 'enforcement-team', '清走占道废品', '2026-11-26'],
    ['城管科 协调环卫 11月28日', 'urban-management', '协调环卫', '2026-11-28'],
    ['城管 夜间巡查 1月5日', 'enforcement-team', '夜间巡查', '2027-01-05'],
    ['请市场监管所 复查 2026-12-01', 'market-supervision', '复查', '2026-12-01'],
    ['派出所 周日 到场', 'police', '到场', '2026-11-29'],
    ['派出所 今天 到场', 'police', '到场', TODAY],
  ])('%s', (words, department, what, by) => {
    expect(read(words)).toEqual({ department, what, by });
  });

  test('what was not said stays open, and nothing is guessed', () => {
    expect(read('市监所 查执照')).toEqual({ department: 'market-supervision', what: '查执照', by: undefined });
    expect(read('隔壁办 清运 明天')).toEqual({ department: undefined, what: '隔壁办 清运', by: '2026-11-25' });
    expect(read('')).toEqual({ department: undefined, what: '', by: undefined });
    expect(read('派出所 2月30日 到场').by).toBeUndefined();
    expect(read('派出所 看 3 幢 25 号楼')).toEqual({ department: 'police', what: '看 3 幢 25 号楼', by: undefined });
  });
});
