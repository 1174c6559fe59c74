import type { Bundle } from '../../catalogue/bundles/schema.ts';
import { headersOf } from '../../src/inspections/import/columns.ts';
import { type Card, card, items, panel, text } from '../elements.ts';

/** 档案模板: which sheets and columns a workbook of files has. */
export const subjectTemplateCard = (bundles: readonly Bundle[]): Card =>
  card(
    { title: '档案模板', subtitle: '做一个 .xlsx，文件名里写「档案」，发给我', tone: 'ask' },
    text('一种地方一张表，表名和第一行照下面写；不用的列可以不要。**店名、门牌**每行都要填。'),
    bundles.map((bundle) =>
      panel(
        `「${bundle.name}」表`,
        items(headersOf(bundle).map(({ name, required, help }) => `${name}${required ? '（必填）' : ''}：${help}`)),
      ),
    ),
    items([
      '同一家按统一社会信用代码认；没有代码的，按门牌加店名认',
      '空着的格子不动原来的；不要用公式，不要合并单元格；不超过 5 MB、2000 行',
      '经营者姓名电话单独放，只给主责和牵头看，停业半年后删掉',
      '发来先给您看会改什么，点「确认导入」才生效',
    ]),
  );
