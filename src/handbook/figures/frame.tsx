import type { Child } from 'hono/jsx';
import { Document } from '../pages/layout.tsx';

type FrameProps = { title: string; office: string; signedIn?: boolean; children: Child };

/** A page of the figures: whose, the way out, and that they are nobody's league table. */
export const Frame = ({ title, office, signedIn = true, children }: FrameProps) => (
  <Document title={`${title} · ${office}`} kind="figures">
    <a class="skip" href="#main">
      跳到正文
    </a>
    <header class="banner">
      <a href="/figures">
        <strong>谁管</strong> {office}的数
      </a>
      {signedIn && (
        <form method="post" action="/figures/logout">
          <button type="submit">退出</button>
        </form>
      )}
    </header>
    <main id="main">{children}</main>
    <footer class="colophon">
      <p>写成 几/几：前面是数到的，后面是在多少里数；不到 10 件的不写百分比。不排个人。</p>
      <nav aria-label="全站">
        <a href="/figures">数</a> <a href="/handbook">清单</a>
      </nav>
    </footer>
  </Document>
);
