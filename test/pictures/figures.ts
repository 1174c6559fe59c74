import type { Page } from 'playwright-core';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { markAs } from '../../src/store/file/mark.ts';
import { GAS_PEOPLE } from '../alarms/readings.ts';
import { playWeeks } from '../figures/a-month.ts';
import { SOURCES } from '../figures/a-month-beside.ts';
import { openWorld } from '../store/open-world.ts';
import type { WholeStage } from './stage.ts';

const LEADER = '带班领导';
const DAYS = 35;

/** Five weeks of made-up office life up to today, through the real entrances. */
export async function fiveWeeks(file: string): Promise<void> {
  const opened = await openWorld(file, { sources: SOURCES });
  opened.clock.now = Date.now() - DAYS * DAY_MS;
  await opened.store.commit({ at: opened.clock.now, changes: GAS_PEOPLE, says: [] });
  await playWeeks(opened, { seed: 11, days: DAYS - 1, aDay: 3 });
  markAs(opened.database.raw, 'sandbox');
  opened.close();
}

/** The week, the month and the page of figures, as a leader sees them. */
export async function takeFigures(stage: WholeStage): Promise<void> {
  const { says, sits, shoot, opensPage, addressOf, day } = stage;
  await sits(LEADER, '谁管');
  await says(LEADER, '周报');
  await shoot(/^卡片：一周小结/, 'figures-week');
  // Of the two months the past is in, the one with more of it.
  const [month, days] = Number((await day(0)).slice(-2)) > 15 ? ['本月', 'month'] : ['上月', 'last-month'];
  await says(LEADER, `${month}月报`);
  await shoot(/月报$/, 'figures-month');
  const signIn = async (page: Page) => {
    await page.getByText(LEADER, { exact: true }).first().click();
    await page.waitForURL(/figures/);
  };
  await opensPage(addressOf(`/figures?days=${days}`), 'figures-page', signIn, false);
}
