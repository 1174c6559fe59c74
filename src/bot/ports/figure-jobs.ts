import type { OpenId } from '../../brands.ts';
import type { CaseListName } from './case-view.ts';
import type { DeskShelf } from './cases.ts';

/** What is taken out as a workbook: the cases of one of somebody's lists, or the figures of a month, YYYY-MM, or of the week of a day. */
export type Exported = { list: CaseListName; shelf?: DeskShelf | undefined } | { month: string } | { week: string };

/** A workbook of it for whoever asked. */
export type FigureWorkbook = { kind: 'figure-workbook'; id: string; openId: OpenId; of: Exported };
