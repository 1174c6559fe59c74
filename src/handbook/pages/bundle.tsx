import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import type { Published } from '../../../catalogue/catalogue.ts';
import { Grounds } from '../manual/grounds.tsx';
import { Facts, Lines, type ManualPlace, Section } from '../manual/section.tsx';
import type { HandbookVisit } from '../visit.ts';
import { Layout } from './layout.tsx';

/** Every kind of place that several departments watch. */
export function BundlesPage({ visit }: { visit: HandbookVisit }) {
  return (
    <Layout title="监管一件事" visit={visit}>
      <h1>监管一件事</h1>
      <p class="note">一种地方，几个部门，谁管什么写在一页上。</p>
      {visit.catalogue.bundles.map(({ id, name, summary }) => (
        <section class="part">
          <h2>
            <a href={`/handbook/bundles/${id}`}>{name}</a>
          </h2>
          <p>{summary}</p>
        </section>
      ))}
    </Layout>
  );
}

type Props = { bundle: Bundle; visit: HandbookVisit };

/** One kind of place: danger first, who watches what and on what ground, what opens which case, when, and what is handed over. */
export function BundlePage({ bundle, visit }: Props) {
  const { catalogue } = visit;
  const place: ManualPlace = { catalogue, in: 'page', hrefOf: (id) => `/handbook/${id}` };
  return (
    <Layout title={bundle.name} visit={visit}>
      <article class="manual">
        <nav class="crumbs" aria-label="位置">
          <a href="/handbook">目录</a> › <a href="/handbook/bundles">监管一件事</a>
        </nav>
        <h1>{bundle.name}</h1>
        <Dangers bundle={bundle} place={place} />
        <p class="summary">{bundle.summary}</p>
        <Section place={place} id="who" title="谁管什么">
          <p>
            牵头：<strong>{catalogue.nameOf(bundle.lead)}</strong>。{bundle.leadNote}
          </p>
          {bundle.duties.map((duty) => (
            <Duty duty={duty} name={catalogue.nameOf(duty.department)} />
          ))}
        </Section>
        <FactsSection bundle={bundle} place={place} />
        <Section place={place} id="stages" title="什么时候做什么">
          {bundle.stages.map((stage) => (
            <>
              <h3>{stage.name}</h3>
              <Lines of={stage.do} />
            </>
          ))}
        </Section>
        <Section place={place} id="checklists" title="检查清单">
          <ul>
            {bundle.checklists.map((id) => (
              <li>
                <a href={`/handbook/checklists/${id}`}>{catalogue.checklist(id)?.name}</a>
              </li>
            ))}
          </ul>
          <Facts
            rows={[
              [
                '一年几次',
                `默认 ${bundle.frequency.perYear} 次，以区里公布的为准。${bundle.frequency.countsTowardCap}`,
              ],
              ['先查哪些', bundle.frequency.first.join('、')],
              ['不做的', bundle.frequency.never],
            ]}
          />
        </Section>
        <Section place={place} id="notice" title={`${bundle.notice.title}（给${bundle.notice.to}）`}>
          <Lines of={bundle.notice.lines} ordered />
          <p class="note">{bundle.notice.sign}</p>
        </Section>
        <Section place={place} id="traps" title="容易出错的地方" tone="warn">
          <Lines of={bundle.traps} />
        </Section>
      </article>
    </Layout>
  );
}

function Dangers({ bundle, place }: { bundle: Bundle; place: ManualPlace }) {
  const dangers = bundle.facts.filter(({ call, danger }) => call ?? danger);
  if (dangers.length === 0) return null;
  return (
    <Section place={place} id="danger" title="有危险先做这个" tone="warn">
      <ul>
        {dangers.map(({ when, call, danger }) => (
          <li>
            <strong>{when}</strong>：{call ?? danger}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type DutyProps = { duty: Bundle['duties'][number]; name: string };

function Duty({ duty, name }: DutyProps) {
  return (
    <>
      <h3>
        {name} <span class="tag">{duty.power}</span>
      </h3>
      <Facts
        rows={[
          ['管', duty.watches.join('；')],
          ['不管', duty.doesNot],
        ]}
      />
      {duty.basis.length > 0 && <Grounds basis={duty.basis} />}
    </>
  );
}

/** The matter in use that a fact opens a case under. */
function Under({ matter, place: { hrefOf } }: { matter: Published | undefined; place: ManualPlace }) {
  if (!matter) return null;
  return (
    <>
      {' '}
      <a href={hrefOf(matter.id)}>
        {matter.id} {matter.name}
      </a>
    </>
  );
}

function FactsSection({ bundle, place }: { bundle: Bundle; place: ManualPlace }) {
  const { catalogue } = place;
  return (
    <Section place={place} id="facts" title="看到什么，归谁办">
      <ul>
        {bundle.facts.map(({ when, matter, lead, also = [], urgent, rectifyDays, why, note }) => (
          <li>
            <strong>{when}</strong> → {catalogue.nameOf(lead)}
            {also.length > 0 && `，配合：${also.map((id) => catalogue.nameOf(id)).join('、')}`}
            <Under matter={catalogue.inUse(matter ?? '')} place={place} />
            {urgent && <span class="tag urgent">紧急</span>}
            {rectifyDays && `　${rectifyDays} 个工作日改好`}
            {(why ?? note) && <p class="note">{[why, note].filter(Boolean).join('。')}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
