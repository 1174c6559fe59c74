import { HotlineRows } from './hotline-rows.tsx';
import { Section, type ShownMatter } from './section.tsx';

/** Who leads and who helps, each with for what; a district body together with the street section that takes in for it. */
export function Who({ matter: { lead, support }, place }: ShownMatter) {
  const { catalogue } = place;
  const intake = catalogue.department(lead.department)?.intake;
  return (
    <Section place={place} id="who" title="谁管">
      <dl class="who">
        <div class="lead">
          <dt>主责</dt>
          <dd>
            <strong>{catalogue.nameOf(lead.department)}</strong>
            {intake && <span class="intake">街道接单：{catalogue.nameOf(intake)}</span>}
            <span class="for">{lead.for}</span>
          </dd>
        </div>
        {support.map((part) => (
          <div>
            <dt>配合</dt>
            <dd>
              <strong>{catalogue.nameOf(part.department)}</strong>
              <span class="for">{part.for}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The circumstances that decide who leads; nothing where nothing depends. */
export function Circumstances({ matter: { lead }, place }: ShownMatter) {
  if (!lead.depends) return null;
  return (
    <Section place={place} id="depends" title="看情形定主责">
      <p>{lead.depends.question}</p>
      <ul class="options">
        {lead.depends.options.map((option) => (
          <li>
            <span class="when">
              {option.when}
              {option.urgent && <span class="tag urgent">紧急</span>}
            </span>
            <span class="then">
              <strong>{place.catalogue.nameOf(option.department)}</strong> {option.for}
            </span>
            {option.note && <span class="note">{option.note}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What comes before who is responsible: by which facts it is urgent, what to do first, and the numbers to dial. */
export function Hotlines({ matter: { limits }, place }: ShownMatter) {
  const { hotlines, urgentWhen = [] } = limits;
  if (hotlines.length === 0 && urgentWhen.length === 0) return null;
  const title = urgentWhen.length > 0 ? '先看急不急' : '有危险：人先退开，再打电话';
  return (
    <Section place={place} id="hotlines" title={title} tone="warn">
      {urgentWhen.length > 0 && (
        <ul class="urgent-when">
          {urgentWhen.map(({ when, first, call }) => (
            <li>
              <strong>{when}</strong>
              <span class="first">{first}</span>
              <span class="call">打 {call}</span>
            </li>
          ))}
        </ul>
      )}
      <HotlineRows hotlines={hotlines} />
    </Section>
  );
}
