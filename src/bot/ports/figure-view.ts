import type { CaseFigure } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import type { RowPart } from '../../figures/behind.ts';
import type { DatedPlace } from './cases.ts';

/** What tells figures: of some days as daysAsked reads them, of the last whole week, and what each of them means. */
export type FigureView =
  | { view: 'figures'; span: string; openId: OpenId }
  /** `monday`: of the week it tells. */
  | { view: 'weekly'; monday: string; openId?: OpenId | undefined }
  /** `month`: YYYY-MM. */
  | { view: 'monthly'; month: string; openId?: OpenId | undefined }
  /** Those of services, over some months. */
  | { view: 'service-figures'; openId: OpenId }
  | { view: 'figure-words' }
  /** The cases behind a figure, as far as whoever asks may see them. */
  | {
      view: 'figure-rows';
      figure: CaseFigure;
      days: string;
      part: RowPart;
      after?: DatedPlace | undefined;
      openId: OpenId;
    };
