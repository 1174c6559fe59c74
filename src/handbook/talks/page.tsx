import { countsInWords } from '../../../cards/station/talk-card.ts';
import { dayWords } from '../../../cards/station/words.ts';
import { when } from '../../../cards/when.ts';
import { redact } from '../../redaction/redact.ts';
import type { Talk } from '../../station/talks/talk.ts';
import { Document } from '../pages/layout.tsx';

type TalkPageFacts = { talk: Talk; office: string; departmentOf(openId: string): string | undefined; now: number };

/** What a community talked over and decided, made public as 居委会组织法第三十四条 says: without a name in it. */
export function TalkPage({ talk, office, departmentOf, now }: TalkPageFacts) {
  const { topic, community, at, where, attended, lines, objections, why, tasks, vote, state } = talk;
  const by = ({ who, other }: Talk['tasks'][number]): string =>
    who ? (departmentOf(who.openId) ?? community) : redact(other ?? '');
  return (
    <Document title={`议事公开 ${topic}`} kind="owner">
      <main id="main">
        <article class="told">
          <h1>{redact(topic)}</h1>
          <p>
            {office} {community}　{when(at, now)}　{redact(where)}
          </p>
          {attended !== null && <p>到了 {attended} 人</p>}
          {lines.length > 0 && (
            <ol>
              {lines.map((line) => (
                <li>{redact(line)}</li>
              ))}
            </ol>
          )}
          {objections && <p>不同的意见：{redact(objections)}</p>}
          {vote?.result && (
            <p>
              表决「{redact(vote.question)}」：{countsInWords(vote.result)}（不记名）
            </p>
          )}
          {state === 'failed' ? (
            <p class="said wrong">没有议成：{redact(why ?? '')}</p>
          ) : (
            <section>
              <h2>定下来的</h2>
              <ol>
                {tasks.map((task) => (
                  <li>
                    <strong>{redact(task.what)}</strong>
                    <p>
                      {by(task)}　{dayWords(task.by, now)}前{task.done === null ? '' : '　办好了'}
                    </p>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </article>
        <p class="note">这一页不写人名。有不对的地方，请到社区联络站说。</p>
      </main>
    </Document>
  );
}
