import { button, type Card, card, note, stack, text } from './elements.ts';

/** The three questions the help card offers to press. */
export const EXAMPLES = ['楼下烧烤店油烟太大谁管', '小区里有人给电动车飞线充电', '楼上漏水漏到我家了'] as const;

/** How to ask, in one look, with three examples to press and what else may be said. */
export function helpCard(office: string, lines: readonly string[]): Card {
  return card(
    { title: '这事谁管？问我', subtitle: `${office}《基层事务清单》`, tone: 'answer' },
    text('把看到的事用平常话发给我，马上告诉您**谁主责、谁配合、现在先做什么**。群里 @我 也行。'),
    stack(...EXAMPLES.map((words, example) => button(words, { do: 'ask-example', example }))),
    text(['**还可以发**', ...lines].join('<br>')),
    note('事项据公开法规和基层执法实践整理，每件都注明依据和复核日期。有危险先打 110、119、120。'),
  );
}
