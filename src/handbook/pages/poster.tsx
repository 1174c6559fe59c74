import type { Published } from '../../../catalogue/catalogue.ts';
import type { HandbookVisit } from '../visit.ts';
import { Document } from './layout.tsx';

type Props = { matter: Published; visit: HandbookVisit; address: string };

/** A sheet of A4 for the wall of a station: the matter, who leads, what to ring, and the code that opens its page. */
export function PosterPage({ matter, visit: { catalogue, office }, address }: Props) {
  const { lead, support, limits } = matter;
  return (
    <Document title={`${matter.name} 海报`} kind="poster">
      <p class="toolbar">
        <a href={`/handbook/${matter.id}`}>← 回到说明书</a> 打印：浏览器菜单 → 打印，纸张选 A4
      </p>
      <main class="sheet">
        <p class="whose">
          {office} · {matter.category} · {matter.id}
        </p>
        <p class="ask">这事谁管？</p>
        <h1>{matter.name}</h1>
        <p class="lead">
          <span>主责</span> {catalogue.nameOf(lead.department)}
        </p>
        {support.length > 0 && (
          <p class="support">
            <span>配合</span> {support.map((part) => catalogue.nameOf(part.department)).join('、')}
          </p>
        )}
        <p class="summary">{matter.summary}</p>
        {limits.hotlines.length > 0 && (
          <ul class="hotlines">
            {limits.hotlines.map(({ number, name, when }) => (
              <li>
                <b>{number}</b> {name}：{when}
              </li>
            ))}
          </ul>
        )}
        <figure>
          <img src={`/handbook/${matter.id}/qr.svg`} alt={`二维码，打开 ${address}`} />
          <figcaption>
            扫一扫，看完整说明书
            <br />
            <small>{address}</small>
          </figcaption>
        </figure>
        <p class="edition">
          {catalogue.edition.name}（{catalogue.edition.date}）　{matter.reviewBy} 前复核
        </p>
      </main>
    </Document>
  );
}
