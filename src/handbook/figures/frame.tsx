import type { Child } from 'hono/jsx';
import { SitePage } from '../pages/layout.tsx';

type FrameProps = { title: string; office: string; signedIn?: boolean; children: Child };

const COLOPHON = (
  <>
    <p>写成 几/几：前面是数到的，后面是在多少里数；不到 10 件的不写百分比。不排个人。</p>
    <nav aria-label="全站">
      <a href="/figures">数</a> <a href="/handbook">清单</a>
    </nav>
  </>
);

/** A page of the figures: whose, the way out, and that they are nobody's league table. */
export const Frame = ({ title, office, signedIn = true, children }: FrameProps) => (
  <SitePage
    title={`${title} · ${office}`}
    kind="figures"
    home="/figures"
    called={`${office}的数`}
    signedIn={signedIn}
    colophon={COLOPHON}
  >
    {children}
  </SitePage>
);
