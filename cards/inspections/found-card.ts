import type { Bundle } from '../../catalogue/bundles/schema.ts';
import type { InspectedSubject } from '../../src/inspections/subjects/subject.ts';
import { button, type Card, card, note, quote, stack, text } from '../elements.ts';

/** Several files under the same words: one a button. */
export const foundCard = (words: string, found: readonly InspectedSubject[], more: boolean): Card =>
  card(
    { title: '是哪一家？', subtitle: `找到 ${found.length}${more ? ' 家以上' : ' 家'}`, tone: 'ask' },
    quote(words, 40),
    stack(
      ...found.map(({ id, name, place }) => button(`${name}　${place.detail}`, { do: 'subject-see', subject: id })),
    ),
    note('没有要找的，再多打几个字，如「查 店名」「查 门牌」'),
  );

/** No file under these words: how to begin one, and where to go with the thing itself. */
export const notFoundCard = (words: string, bundles: readonly Bundle[]): Card =>
  card(
    { title: '没找到您能看的档案', tone: 'ask' },
    quote(words, 40),
    text(bundles.length > 0 ? '要建一份，点它是哪一种：' : '有问题要报，点下面；建档案由部门和清单管理员做。'),
    stack(
      ...bundles.map(({ id, name }) =>
        button(name, { do: 'subject-new', bundle: id, name: [...words].slice(0, 60).join('') }),
      ),
      button('报一个问题', { do: 'report' }, bundles.length > 0 ? 'default' : 'primary'),
    ),
    note('也可能是名字没写全：试试店名里的两三个字，或者门牌'),
  );
