import { FIGURES, type FigureId } from '../../../catalogue/figures/figure.ts';
import { alarmRows } from '../../bot/figures/alarm-rows.ts';
import { fewRows, isOfFew } from '../../bot/figures/few-rows.ts';
import type { PageAsked } from '../../bot/figures/page-scope.ts';
import { questionRows } from '../../bot/figures/question-rows.ts';
import { rowsBehind } from '../../bot/figures/rows-behind.ts';
import { wholeStreet } from '../../bot/figures/scope.ts';
import { isOfFound, visitRows } from '../../bot/figures/visit-rows.ts';
import type { DatedPlace } from '../../bot/ports/cases.ts';
import type { World } from '../../bot/ports/world.ts';
import type { OpenId } from '../../brands.ts';
import { isOfCases, type RowPart } from '../../figures/behind.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import type { Roster } from '../../roster/roster.ts';
import { isOfAlarms, isOfQuestions } from './has-rows.ts';
import { RowsPage } from './rows-page.tsx';
import { SheetPage } from './sheet-page.tsx';
import { alarmSheet, fewSheet, questionSheet, visitSheet } from './sheets.ts';

export const isFigure = (figure: string): figure is FigureId => FIGURES.some((one) => one === figure);

type AskedRows = PageAsked & { figure: FigureId; part: RowPart; after?: DatedPlace | undefined };

type Sheet = Pick<Parameters<typeof SheetPage>[0], 'whose' | 'sheet' | 'after' | 'note'>;

/** What is behind a figure that is not counted from cases, as rows; undefined where it is not this reader's. */
async function sheetOf(asked: AskedRows, reader: OpenId, roster: Roster, world: World): Promise<Sheet | undefined> {
  const { catalogue } = world;
  const { figure } = asked;
  const words = catalogue.figure(figure);
  if (isOfQuestions(figure)) {
    const behind = await questionRows({ ...asked, figure }, reader, roster, world);
    return (
      behind && {
        whose: wholeStreet(world).whose,
        sheet: questionSheet(behind, words, (matter) => catalogue.matter(matter)?.name ?? matter),
        after: behind.after,
        note: '不记是谁问的。问的话只给清单管理员看。',
      }
    );
  }
  const parted = (
    { scope, after }: { scope: { whose: string }; after?: Sheet['after'] },
    sheet: Sheet['sheet'],
    note: string,
  ): Sheet => ({ whose: scope.whose, sheet, after, note });
  if (isOfAlarms(figure)) {
    const behind = await alarmRows({ ...asked, figure }, reader, roster, world);
    const note = '不写是哪一台：管这些设备的人在飞书里发「燃气报警」看。';
    return behind && parted(behind, alarmSheet(behind, words, catalogue.nameOf), note);
  }
  if (isOfFew(figure)) {
    const behind = await fewRows({ ...asked, figure }, reader, roster, world);
    const note = '没有人名：名单、问题说了什么，在飞书里给看得到的人看。';
    return behind && parted(behind, fewSheet(behind, words), note);
  }
  if (isOfCases(figure)) return undefined;
  const behind = await visitRows({ ...asked, figure }, reader, roster, world);
  const note = '不写是哪一家：整张单子在那一家的一店一档里，给看得到的人看。';
  return behind && parted(behind, visitSheet(behind, isOfFound(figure), words, catalogue.nameOf), note);
}

/** The page of what is behind a figure, whatever that is counted from; undefined where it is not this reader's. */
export async function rowsOf(asked: AskedRows, reader: OpenId, roster: Roster, world: World, office: string) {
  const { catalogue } = world;
  const { figure } = asked;
  const about = { office, asked, called: daysAsked(asked.days, world.now()).called, words: catalogue.figure(figure) };
  if (isOfCases(figure)) {
    const behind = await rowsBehind({ ...asked, figure }, reader, roster, world);
    return behind && <RowsPage {...about} behind={behind} nameOf={catalogue.nameOf} />;
  }
  const sheet = await sheetOf(asked, reader, roster, world);
  return sheet && <SheetPage {...about} {...sheet} />;
}
