import type { Rights } from '../cases/commands/define.ts';

/** What needs a right at the station and is no command of a case. */
export const STATION_RIGHTS = {
  seeStation: { may: ['station', 'dispatcher', 'leader'], who: '联络站列表由联络站使用；您可以发「我的事件」' },
  seeDay: { may: ['staff'], who: '今天要办什么只给名册里的工作人员看；问事请直接说' },
  bringProblem: { may: ['grid', 'station'], who: '问题清单由网格员和联络站来记' },
  seeProblems: { may: ['grid', 'station', 'dispatcher', 'leader'], who: '问题清单由社区和指挥室查看' },
  writeCall: { may: ['grid', 'station'], who: '走访由网格员和联络站来记；要问事请直接说' },
  callTalk: { may: ['grid', 'station'], who: '议事由社区来约、来记' },
  publishTalk: { may: ['station'], who: '公开由本社区联络站的负责人来点' },
  writeDuties: { may: ['station', 'dispatcher', 'leader', 'admin'], who: '值班表由联络站、指挥室和管理员来发' },
} satisfies Rights;
