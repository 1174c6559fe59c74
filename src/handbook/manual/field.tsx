import { finesWords } from '../../../catalogue/wording.ts';
import { Facts, Lines, Section, type ShownMatter } from './section.tsx';

/** What the grid worker does on the spot, in order, and what not. */
export function OnSite({ matter: { onSite }, place }: ShownMatter) {
  return (
    <Section place={place} id="on-site" title="现在先做">
      <Lines of={onSite.do} ordered kind="do" />
      <div class="never">
        <p class="label">不要做</p>
        <Lines of={onSite.dont} kind="dont" />
      </div>
    </Section>
  );
}

/** What to photograph, measure and write down, and what a report of it needs. */
export function Evidence({ matter: { evidence, asks, photos }, place }: ShownMatter) {
  const needs = [
    photos.report && '上报要有照片',
    photos.feedback && '反馈要有照片',
    asks.length > 0 &&
      `上报时说清：${asks.map((ask) => (ask.required ? `${ask.label}（必填）` : ask.label)).join('、')}`,
  ].filter((need): need is string => Boolean(need));
  return (
    <Section place={place} id="evidence" title="拍照留痕">
      <Lines of={evidence} />
      {needs.length > 0 && <p class="note">{needs.join('；')}。</p>}
    </Section>
  );
}

/** What to say to the resident and to the party. */
export function Talk({ matter, place }: ShownMatter) {
  const { talk } = matter;
  return (
    <Section place={place} id="talk" title="怎么跟人说">
      <Facts
        rows={[
          ['对居民', <q>{talk.resident}</q>],
          ['对当事人', <q>{talk.party}</q>],
        ]}
      />
      <p class="note">{finesWords(matter)}</p>
    </Section>
  );
}
