import { nextLesson, placesLeft } from '../../../cards/services/words.ts';
import type { Service } from '../../../catalogue/services/schema.ts';
import { SESSION_STATES, type Session } from '../../services/session.ts';
import { Document } from '../pages/layout.tsx';
import { qrPath } from '../qr.ts';

type ClassFacts = { session: Session; service: Service; office: string; now: number };

const isGoing = ({ state }: Session): boolean => state === 'open' || state === 'closed';

const Facts = ({ session, service, now }: ClassFacts) => (
  <dl>
    <dt>什么时候</dt>
    <dd>{nextLesson(session, now)}</dd>
    <dt>在哪里</dt>
    <dd>{session.where}</dd>
    <dt>谁能来</dt>
    <dd>{service.who}</dd>
    <dt>收费</dt>
    <dd>{session.fee ?? service.fee}</dd>
    {service.bring.length > 0 && <dt>要带</dt>}
    {service.bring.length > 0 && <dd>{service.bring.join('、')}</dd>}
    <dt>问谁</dt>
    <dd>{service.contact}</dd>
  </dl>
);

/** A class for whoever scanned its code: when, where, how many places, how to sign up. It names nobody. */
export function ClassPage(facts: ClassFacts) {
  const { session, service, office, now } = facts;
  return (
    <Document title={`${session.name} ${session.id}`} kind="owner">
      <main id="main">
        <article class="told">
          <p class="whose">
            {office} · {service.name}
          </p>
          <h1>{session.name}</h1>
          <p class={isGoing(session) ? 'good' : 'said wrong'}>
            {isGoing(session) ? placesLeft(session) : SESSION_STATES[session.state]}
          </p>
          <Facts {...{ session, service, office, now }} />
          <h2>怎么报名</h2>
          <p>
            在飞书里的：发「{session.id}
            」，点「报名」。不在飞书里的：找社区网格员或到联络站，当面说一声同意，替您报；满了替您排候补。
          </p>
          {service.refund && <p>退费：{service.refund}</p>}
        </article>
        <p class="note">这一页没有报名人的名字。</p>
      </main>
    </Document>
  );
}

/** A sheet of A4 for the wall: the class, when, where, and the code that opens its page. */
export function ClassPoster({ address, ...facts }: ClassFacts & { address: string }) {
  const { session, service, office, now } = facts;
  const { side, d } = qrPath(address);
  return (
    <Document title={`${session.name} 海报`} kind="poster">
      <p class="toolbar">打印：浏览器菜单 → 打印，纸张选 A4</p>
      <main class="sheet">
        <p class="whose">
          {office} · {service.name} · {session.id}
        </p>
        <h1>{session.name}</h1>
        <p class="lead">
          <span>什么时候</span> {nextLesson(session, now)}
        </p>
        <p class="support">
          <span>在哪里</span> {session.where}
        </p>
        <p class="summary">
          {service.who}　{session.fee ?? service.fee}
        </p>
        <figure>
          <svg
            viewBox={`0 0 ${side} ${side}`}
            role="img"
            aria-label={`二维码，打开 ${address}`}
            shape-rendering="crispEdges"
          >
            <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
            <path d={d} />
          </svg>
          <figcaption>
            扫一扫，看还有没有位子、怎么报名
            <br />
            <small>{address}</small>
          </figcaption>
        </figure>
        <p class="edition">名额以页面上的为准</p>
      </main>
    </Document>
  );
}
