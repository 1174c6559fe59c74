import { dials } from '../../../cards/hotlines.ts';
import { OwnHead } from '../../../cards/visits/own-head.tsx';
import { holdsOf, OWN_WORDS, toOwner } from '../../visits/answers.ts';
import { answeredAs, unanswered } from '../../visits/groups.ts';
import { type AskedItem, answerTo, failureOf, type Visit } from '../../visits/visit.ts';
import { Document } from '../pages/layout.tsx';

type OwnFacts = { visit: Visit; office: string; at: string; said: { done: boolean; words: string } | undefined };

/** The list an owner looks through alone: each press is kept at once, what is to be mended says how, and nobody judges. */
export function OwnPage({ visit, office, at, said }: OwnFacts) {
  const left = unanswered(visit).length;
  const bad = answeredAs(visit, 'bad');
  const going = visit.state === 'running';
  return (
    <Document title={`店家自查 ${visit.id}`} kind="owner">
      <main id="main">
        {said && (
          <p class={said.done ? 'said' : 'said wrong'} role="status">
            {said.words}
          </p>
        )}
        <article class="told">
          <OwnHead visit={visit} office={office} />
          <p class={going ? undefined : 'good'}>
            {going ? `看了 ${visit.items.length - left}/${visit.items.length} 条` : summed(visit, bad.length)}
          </p>
          {!going && <Mend bad={bad} />}
        </article>
        <div class="doing">
          {going && visit.items.map((item) => <Question visit={visit} item={item} at={at} />)}
          {going && left === 0 && (
            <form method="post" action={`${at}/done`}>
              <button type="submit">都看完了</button>
            </form>
          )}
          <p class="note">只打得开这一次的自查，30 天后打不开；拍照不要拍到人脸、孩子和证件。</p>
        </div>
      </main>
    </Document>
  );
}

const summed = ({ items }: Visit, bad: number): string =>
  bad === 0 ? `${items.length} 条都看过了，没有要改的。` : `${items.length} 条都看过了，有 ${bad} 条要改。`;

const Mend = ({ bad }: { bad: AskedItem[] }) =>
  bad.length === 0 ? null : (
    <ol class="failed">
      {bad.map(({ n, how, atOnce, call, grade, ...item }) => (
        <li value={n}>
          <strong>{failureOf(item)}</strong>
          <p>{grade === '立即处置' ? `先这样做：${toOwner(atOnce)}` : `怎么看：${how}`}</p>
          {call && <p>急的先打 {dials(call)}</p>}
        </li>
      ))}
    </ol>
  );

function Question({ visit, item, at }: { visit: Visit; item: AskedItem; at: string }) {
  const answer = answerTo(visit, item.id);
  const held = answer && holdsOf(answer);
  return (
    <section id={`i${item.n}`}>
      <form method="post" action={`${at}/tick`}>
        <strong>
          {item.n}　{item.look}
        </strong>
        <p class="note">{item.how}</p>
        <input type="hidden" name="item" value={item.id} />
        <div class="ticks">
          {(['ok', 'bad', 'na'] as const).map((one) => (
            <button type="submit" name="answer" value={one} aria-pressed={held === one ? 'true' : 'false'}>
              {OWN_WORDS[one]}
            </button>
          ))}
        </div>
        {held === 'bad' && item.grade === '立即处置' && <p>先这样做：{toOwner(item.atOnce)}</p>}
        {held === 'bad' && item.call && <p>急的先打 {dials(item.call)}</p>}
      </form>
      {held === 'bad' && (
        <form method="post" action={`${at}/photo`} enctype="multipart/form-data">
          <label>
            留张照片给自己看（可不传）
            <input type="hidden" name="item" value={item.id} />
            <input type="file" name="photo" accept="image/*" required />
          </label>
          <button type="submit">传照片</button>
        </form>
      )}
    </section>
  );
}
