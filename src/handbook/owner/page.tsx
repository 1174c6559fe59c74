import { ToldSheet } from '../../../cards/visits/told-sheet.tsx';
import type { VisitNotice } from '../../visits/told.ts';
import { failureOf, type Visit } from '../../visits/visit.ts';
import { Document } from '../pages/layout.tsx';
import { qrPath } from '../qr.ts';

export type OwnerFacts = {
  visit: Visit;
  told: VisitNotice;
  office: string;
  /** The address of this page, without a slash at its end. */
  at: string;
  rated: boolean;
  said: { done: boolean; words: string } | undefined;
  /** What is to be right by the next working day, or should be already. */
  soon: readonly { n: number; fails: string; by: string }[];
  nameOf(department: string): string;
};

/** The owner's own page: what was told, their signature, pictures of what was put right, and what they thought of it. */
export function OwnerPage({ visit, told, office, at, rated, said, soon, nameOf }: OwnerFacts) {
  return (
    <Document title={`告知单 ${visit.id}`} script="sign.js" kind="owner">
      <main id="main">
        {said && (
          <p class={said.done ? 'said' : 'said wrong'} role="status">
            {said.words}
          </p>
        )}
        {soon.length > 0 && (
          <section class="said wrong">
            <strong>快到时间了，请先改这 {soon.length} 条</strong>
            <ul>
              {soon.map(({ n, fails, by }) => (
                <li>
                  {n}　{fails}：{by} 前改好
                </li>
              ))}
            </ul>
            <p>改好了在下面传张照片；改不完请先打电话给来检查的部门。</p>
          </section>
        )}
        <ToldSheet visit={visit} told={told} office={office} nameOf={nameOf} />
        <div class="doing">
          {!visit.signed && <SignForm at={at} />}
          <Photos visit={visit} at={at} />
          {rated ? <p>谢谢，您的评价收到了。</p> : <RateForm at={at} />}
          <p class="note">这一页只有这一次检查；办结 30 天后打不开。</p>
        </div>
      </main>
    </Document>
  );
}

const SignForm = ({ at }: { at: string }) => (
  <form method="post" action={`${at}/sign`} class="sign">
    <h2>签收</h2>
    <p>签收只表示看到了，不表示同意。</p>
    <label>
      您的名字 <input name="name" required maxlength={40} autocomplete="name" />
    </label>
    <canvas class="pad" width="640" height="240" hidden aria-label="手写签名" />
    <input type="hidden" name="drawing" />
    <button type="button" class="again" hidden>
      重写
    </button>
    <button type="submit">签收</button>
  </form>
);

function Photos({ visit, at }: Pick<OwnerFacts, 'visit' | 'at'>) {
  const open = visit.found.filter(({ correctedAt, caseId }) => correctedAt === null && caseId !== null);
  const items = open.flatMap(({ item }) => visit.items.find(({ id }) => id === item) ?? []);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>改好了，传张照片</h2>
      <p>拍改好的地方就行，不要拍到人脸、孩子和证件。传了以后会有人来复查。</p>
      {items.map(({ id, n, ...item }) => (
        <form method="post" action={`${at}/photo`} enctype="multipart/form-data">
          <label>
            {n}　{failureOf(item)}
            <input type="hidden" name="item" value={id} />
            <input type="file" name="photo" accept="image/*" required />
          </label>
          <button type="submit">传照片</button>
        </form>
      ))}
    </section>
  );
}

const RateForm = ({ at }: { at: string }) => (
  <form method="post" action={`${at}/rate`}>
    <h2>评一评这次检查</h2>
    <p>不记是谁、不记是哪一次，只看总数。</p>
    <fieldset>
      <legend>几颗星</legend>
      {[5, 4, 3, 2, 1].map((stars) => (
        <label>
          <input type="radio" name="stars" value={String(stars)} required /> {'★'.repeat(stars)}
        </label>
      ))}
    </fieldset>
    <label>
      想说的（可不写） <input name="words" maxlength={200} />
    </label>
    <button type="submit">交</button>
  </form>
);

/** The code of the owner's page, large: it is scanned off the officer's phone. */
export function CodePage({ url, name, own }: { url: string; name: string; own: boolean }) {
  const { side, d } = qrPath(url);
  return (
    <Document title="请店家扫码" kind="owner code">
      <main id="main">
        <h1>{name}</h1>
        <p>{own ? '请店家用手机扫一扫，自己看一遍' : '请店家用手机扫一扫，看告知单、签收'}</p>
        <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label="店家页面的二维码" shape-rendering="crispEdges">
          <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
          <path d={d} />
        </svg>
      </main>
    </Document>
  );
}

/** There is nothing to open; whether there ever was is not said. */
export const ShutPage = ({ words }: { words: string }) => (
  <Document title="打不开" kind="owner">
    <main id="main">
      <h1>这一页打不开</h1>
      <p>{words}</p>
    </main>
  </Document>
);
