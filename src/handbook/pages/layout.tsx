import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { type AssetName, assetHref } from '../assets/files.ts';
import { inOrder } from '../order.ts';
import type { HandbookVisit } from '../visit.ts';

type LayoutProps = { title: string; visit: HandbookVisit; script?: AssetName; children: Child };

/** A whole page of the handbook; below its own main whose list it is and of when. */
export function Layout({ title, visit, script, children }: LayoutProps) {
  const { catalogue, office, signedIn } = visit;
  const called = `${office}基层事务清单`;
  const colophon = (
    <>
      <p>
        {catalogue.edition.name}（{catalogue.edition.date}），共 {inOrder(catalogue).length} 项，版本号{' '}
        <code>{catalogue.edition.hash}</code>
      </p>
      <p>街道印发的纸质清单没有公开，这里的内容据公开法规和基层执法实践整理，每项都列出来源和复核日期。</p>
      <nav aria-label="全站">
        <a href="/handbook">目录</a> <a href="/handbook/questions">一问分清</a>{' '}
        <a href="/handbook/bundles">监管一件事</a> <a href="/handbook/referrals">清单以外的事</a>{' '}
        <a href="/handbook/changes">改了什么</a> <a href="/handbook/print">打印版</a>
      </nav>
    </>
  );
  return (
    <SitePage {...{ title: `${title} · ${called}`, home: '/handbook', called, signedIn, colophon, script }}>
      {children}
    </SitePage>
  );
}

type SitePageProps = Omit<DocumentProps, 'style'> & {
  /** The address of its first page; whoever signs out does it below. */
  home: string;
  called: string;
  signedIn: boolean;
  colophon: Child;
};

/** A whole page: skip link, banner with the way out, its own main, and the colophon. */
export const SitePage = ({ home, called, signedIn, colophon, children, ...document }: SitePageProps) => (
  <Document {...document}>
    <a class="skip" href="#main">
      跳到正文
    </a>
    <header class="banner">
      <a href={home}>
        <strong>谁管</strong> {called}
      </a>
      {signedIn && (
        <form method="post" action={`${home}/logout`}>
          <button type="submit">退出</button>
        </form>
      )}
    </header>
    <main id="main">{children}</main>
    <footer class="colophon">{colophon}</footer>
  </Document>
);

type DocumentProps = { title: string; script?: AssetName | undefined; style?: string; kind?: string; children: Child };

/** The bare document, for pages that are all their own: the poster, the booklet. */
export function Document({ title, script, style, kind, children }: DocumentProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          <title>{title}</title>
          <link rel="icon" href={assetHref('icon.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={style ?? assetHref('style.css')} />
          {script && <script src={assetHref(script)} defer />}
        </head>
        <body class={kind}>{children}</body>
      </html>
    </>
  );
}
