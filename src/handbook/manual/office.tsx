import { limitWords } from '../../../catalogue/wording.ts';
import { Facts, Section, type ShownMatter } from './section.tsx';

/** What the lead department does, step by step, and who joins. */
export function Procedure({ matter: { procedure }, place }: ShownMatter) {
  return (
    <Section place={place} id="procedure" title="部门怎么办">
      <ol>
        {procedure.map(({ step, with: joined }) => (
          <li>
            {step}
            {joined && joined.length > 0 && (
              <span class="with">（{joined.map(place.catalogue.nameOf).join('、')}参加）</span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** How soon it is signed, answered and done. */
export function Limits({ matter, place }: ShownMatter) {
  const { hours, safety } = matter;
  return (
    <Section place={place} id="limits" title="多久办好">
      <Facts
        rows={[
          ...limitWords(matter),
          ['受理', hours === '全天候' ? '全天候，夜里和节假日也办' : '工作时间'],
          ['核查', safety && '安全类事项，反馈后由指挥室核查'],
        ]}
      />
    </Section>
  );
}
