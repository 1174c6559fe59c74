import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { dayOf } from '../../../src/cases/calendar/calendar.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';

/** The matters of one department, to be looked over today. */
export function allDue(town: Town, department = 'enforcement-team', by = dayOf(town.world.now())): void {
  const { catalogue } = town.world;
  const matters = catalogue.matters.map((one) => (one.lead.department === department ? { ...one, reviewBy: by } : one));
  town.world.catalogue = openCatalogue({ ...catalogue, matters });
}

/** The yearly review: page by page, right or not, by whoever leads; and the dates put on. */
async function reviewStory(town: Town): Promise<void> {
  const [keeper, officer] = [personOf(town, '清单管理员'), personOf(town, '执法队值班员')];
  const tap = tapping(town);
  await tap(keeper, { do: 'review-extend' });
  allDue(town);
  await town.passes(60_000);
  await officer.clicks('下一页');
  await officer.clicks('上一页');
  await officer.clicks('都对');
  await tap(personOf(town, '网格员甲'), { do: 'review-right', about: 'CG04', hash: 'any' });
  await tap(officer, { do: 'review-right', about: 'CG04', hash: 'another' });
  await officer.clicks('有不对');
  await officer.submits({ words: '时限太短', why: '等检测' });
  await keeper.says('清单台');
  await keeper.clicks('复核日期顺延一年');
  for (const { id, hash } of town.world.catalogue.matters) await tap(officer, { do: 'review-right', about: id, hash });
  await keeper.says('CG04');
  await keeper.clicks('提议改（部门和清单管理员）');
  await officer.says('CG04');
  await officer.clicks('提议改（部门和清单管理员）');
}

export const stories: Stories = {
  'a year has passed': { play: reviewStory },
};
