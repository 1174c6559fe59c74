import { articleLabel, authorityWords, rankWords, ruleLabel } from '../../../catalogue/wording.ts';
import { Grounds } from './grounds.tsx';
import { Facts, Section, type ShownMatter } from './section.tsx';

/** The law it rests on, article by article, with what each says. */
export function Basis({ matter: { basis }, place }: ShownMatter) {
  return (
    <Section place={place} id="law" title="法律依据">
      <Grounds basis={basis} />
    </Section>
  );
}

/** What can follow, each with its article; or that no penalty is made for it. */
export function Penalties({ matter: { penalty }, place }: ShownMatter) {
  return (
    <Section place={place} id="penalty" title="罚则">
      {penalty.length === 0 ? (
        <p>没有专门的罚则，以调解、协商或诉讼解决。</p>
      ) : (
        <ul class="penalty">
          {penalty.map((one) => {
            const said = [authorityWords(one, place.catalogue), rankWords(one, penalty)].filter(Boolean);
            return (
              <li>
                <strong>{one.what}</strong>
                <span class="gist">
                  {one.to && <span class="whom">罚{one.to.join('、')}</span>}
                  {one.consequence}
                </span>
                {said.length > 0 && (
                  <span class={one.street === '待街道确认' ? 'by pending' : 'by'}>{said.join('。')}</span>
                )}
                <cite>
                  《{one.law}》{articleLabel(one)}
                </cite>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

/** Who may lawfully act, on what ground and as of when. */
export function Power({ matter: { power }, place }: ShownMatter) {
  return (
    <Section place={place} id="power" title="处理权限">
      <Facts
        rows={[
          ['权限', power.kind],
          ['依据', `${power.source}（规定日期 ${power.ruleDate}）`],
          ['赋权', power.grantDocument && `${power.grantDocument}（${power.grantDate ?? '日期待补'}）`],
          ['说明', power.note],
        ]}
      />
    </Section>
  );
}

/** The numbers by which one sees on the spot whether a rule applies, each with its source. */
export function Thresholds({ matter: { thresholds = [] }, place }: ShownMatter) {
  if (thresholds.length === 0) return null;
  return (
    <Section place={place} id="numbers" title="现场用得上的数">
      <ul class="law">
        {thresholds.map((one) => (
          <li>
            <strong>
              {one.of}：{one.is}
            </strong>
            <span class="source">{ruleLabel(one)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
