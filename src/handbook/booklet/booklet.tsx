import type { Catalogue, Published } from '../../../catalogue/catalogue.ts';
import { Boundary } from '../manual/boundary.tsx';
import { Evidence, OnSite, Talk } from '../manual/field.tsx';
import { Basis, Penalties, Power, Thresholds } from '../manual/law.tsx';
import { Limits, Procedure } from '../manual/office.tsx';
import { Applies, Sayings, Sources } from '../manual/record.tsx';
import type { ManualPlace } from '../manual/section.tsx';
import { Circumstances, Hotlines, Who } from '../manual/who.tsx';
import { inOrder } from '../order.ts';
import { Document } from '../pages/layout.tsx';
import { qrPath } from '../qr.ts';
import { Communities, DepartmentIndex, Questions, Referrals } from './back.tsx';
import { About, Contents, Cover } from './front.tsx';
import { PAPERS, type Size } from './paper.ts';

/** Sayings printed with a matter: enough to know it by, few enough for the page. */
const SAYINGS_ON_PAPER = 8;

export type Booklet = {
  catalogue: Catalogue;
  office: string;
  size: Size;
  style: string;
  /** Where the pages live for everybody; without it paper carries no codes. */
  publicUrl: string;
};

/** The whole booklet as one document: leaf after leaf, each beginning a page, for the browser to print. */
export function BookletPage(booklet: Booklet) {
  const { catalogue, office, size, style } = booklet;
  const place: ManualPlace = { catalogue, in: 'booklet', hrefOf: (id) => `#${id}` };
  return (
    <Document title={`${office}基层事务清单 · 打印版`} style={style} script="numbers.js" kind={`booklet ${size}`}>
      <Toolbar size={size} />
      <main>
        <Cover catalogue={catalogue} office={office} />
        <About catalogue={catalogue} office={office} />
        <Contents catalogue={catalogue} />
        {inOrder(catalogue).map((matter) => (
          <Leaf matter={matter} place={place} booklet={booklet} />
        ))}
        <Questions place={place} />
        <Referrals place={place} />
        <DepartmentIndex catalogue={catalogue} />
        <Communities catalogue={catalogue} />
      </main>
    </Document>
  );
}

function Toolbar({ size }: { size: Size }) {
  const other: Size = size === 'a5' ? 'a4' : 'a5';
  return (
    <nav class="toolbar" aria-label="打印">
      <a href="/handbook">← 回到目录</a>
      <span>{PAPERS[size].name} 版：浏览器菜单 → 打印（电脑上按 Ctrl+P），页眉页脚不必另选，双面打印翻长边。</span>
      <a href={`/handbook/print?size=${other}`}>换成 {PAPERS[other].name}</a>
    </nav>
  );
}

function Leaf({ matter, place, booklet }: { matter: Published; place: ManualPlace; booklet: Booklet }) {
  const shown = { matter, place };
  return (
    <article class={`leaf matter leaf-${matter.id}`} id={matter.id} data-leaf={matter.id}>
      <header>
        <div>
          <p class="whose">
            <b>{matter.id}</b> {matter.category}
            {matter.limits.urgent && <span class="tag urgent">紧急</span>}
            {matter.hours === '全天候' && <span class="tag">全天候</span>}
          </p>
          <h2>{matter.name}</h2>
          <p class="summary">{matter.summary}</p>
        </div>
        {booklet.publicUrl && <Code address={`${booklet.publicUrl}/handbook/${matter.id}`} />}
      </header>
      <Hotlines {...shown} />
      <Who {...shown} />
      <Circumstances {...shown} />
      <OnSite {...shown} />
      <Boundary {...shown} />
      <Thresholds {...shown} />
      <Evidence {...shown} />
      <Talk {...shown} />
      <Applies {...shown} />
      <Sayings {...shown} most={SAYINGS_ON_PAPER} />
      <Procedure {...shown} />
      <Limits {...shown} />
      <Basis {...shown} />
      <Penalties {...shown} />
      <Power {...shown} />
      <Sources {...shown} />
    </article>
  );
}

function Code({ address }: { address: string }) {
  const { side, d } = qrPath(address);
  return (
    <svg class="code" viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges" role="img" aria-label={address}>
      <path d={d} />
    </svg>
  );
}
