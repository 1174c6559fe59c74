import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { PAPERS, type Size, textArea } from './paper.ts';

/** A CSS string literal of the words, whatever is in them. */
const quoted = (words: string): string =>
  `"${words.replace(/["\\<>\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/**
 * The pages: size, margins, number at the outer edge, running header. A matter's pages are named by its id, so that
 * each begins a page of its own and its name runs along the top (margin boxes: Chromium 131 and later).
 */
export function pageCss({ catalogue, size, office }: { catalogue: Catalogue; size: Size; office: string }): string {
  const { width, height, top, bottom, side, type } = PAPERS[size];
  const area = textArea(size);
  const { name, date } = catalogue.edition;
  const edition = quoted(`${name}（${date}）`);
  const header = (left: string, right: string) =>
    `@top-left{content:${quoted(left)}}@top-right{content:${quoted(right)}}`;
  const matters = catalogue.matters.map(
    ({ id, name: title, category }) => `@page ${id}{${header(`${id}　${title}`, category)}}.leaf-${id}{page:${id}}`,
  );
  return `
:root{--type:${type}pt;--page-width:${width}mm;--text-width:${area.width}mm;--text-height:${area.height}mm}
@page{size:${width}mm ${height}mm;margin:${top}mm ${side}mm ${bottom}mm;
${header(`${office}基层事务清单`, '')}
@top-left{font:7pt sans-serif;color:#555;vertical-align:bottom;padding-bottom:3mm;white-space:nowrap}
@top-right{font:7pt sans-serif;color:#555;vertical-align:bottom;padding-bottom:3mm;white-space:nowrap}
@bottom-left{font:7pt sans-serif;color:#555}
@bottom-right{font:7pt sans-serif;color:#555}
}
@page :left{@bottom-left{content:counter(page);font-weight:bold}@bottom-right{content:${edition}}}
@page :right{@bottom-right{content:counter(page);font-weight:bold}@bottom-left{content:${edition}}}
@page cover{@top-left{content:none}@top-right{content:none}@bottom-left{content:none}@bottom-right{content:none}}
@page cover:right{@bottom-left{content:none}@bottom-right{content:none}}
.leaf-cover{page:cover}
${matters.join('\n')}
`;
}
