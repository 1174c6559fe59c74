import type { Published } from '../../../catalogue/catalogue.ts';
import { CATEGORIES } from '../../../catalogue/schema.ts';
import { dayWords } from '../changed-on.ts';
import { Apart, Boundary } from '../manual/boundary.tsx';
import { Evidence, OnSite, Talk } from '../manual/field.tsx';
import { Basis, Penalties, Power, Thresholds } from '../manual/law.tsx';
import { Limits, Procedure } from '../manual/office.tsx';
import { Applies, Sayings, Sources } from '../manual/record.tsx';
import type { ManualPlace } from '../manual/section.tsx';
import { Circumstances, Hotlines, Who } from '../manual/who.tsx';
import { inOrder } from '../order.ts';
import type { HandbookVisit } from '../visit.ts';
import { Layout } from './layout.tsx';

const JUMPS: [id: string, label: string][] = [
  ['on-site', '先做什么'],
  ['boundary', '边界'],
  ['evidence', '拍照'],
  ['talk', '话术'],
  ['procedure', '流程'],
  ['law', '法律'],
  ['penalty', '罚则'],
  ['sources', '来源'],
];

/** `changed`: the day (yyyy-mm-dd) of the latest edition that changed it, where one did. */
type Props = { matter: Published; visit: HandbookVisit; outdated?: boolean; changed?: string | undefined };

/** The whole 说明书 of one matter, what is needed on the spot first; or an old version of it, marked as such. */
export function MatterPage({ matter, visit, outdated, changed }: Props) {
  const { catalogue } = visit;
  const place: ManualPlace = { catalogue, in: 'page', hrefOf: (id) => `/handbook/${id}` };
  const shown = { matter, place };
  const dangerFirst = matter.limits.urgent || matter.limits.urgentWhen !== undefined;
  return (
    <Layout title={`${matter.name}谁管`} visit={visit}>
      <article class="manual">
        <Head matter={matter} catalogue={catalogue} />
        {outdated && (
          <p class="old" role="note">
            这是<strong>旧版</strong>，只供查看当时的依据。<a href={`/handbook/${matter.id}`}>看现在的版本</a>
          </p>
        )}
        <Stopped matter={matter} catalogue={catalogue} />
        {changed && (
          <p class="note">
            <a href={`/handbook/${matter.id}/history`}>{dayWords(changed)}改过</a>
          </p>
        )}
        {dangerFirst && <Hotlines {...shown} />}
        <p class="summary">{matter.summary}</p>
        {!dangerFirst && <Hotlines {...shown} />}
        <Who {...shown} />
        <Circumstances {...shown} />
        <nav class="jump" aria-label="本页">
          {JUMPS.map(([id, label]) => (
            <a href={`#${id}`}>{label}</a>
          ))}
        </nav>
        <OnSite {...shown} />
        <Boundary {...shown} />
        <Apart {...shown} />
        <Thresholds {...shown} />
        <Evidence {...shown} />
        <Talk {...shown} />
        <Procedure {...shown} />
        <Limits {...shown} />
        <Basis {...shown} />
        <Penalties {...shown} />
        <Power {...shown} />
        <Applies {...shown} />
        <Sayings {...shown} />
        <Sources {...shown} />
      </article>
      <p class="note">要上报？回到飞书，把看到的事发给「谁管」，附上照片。</p>
      <Neighbours matter={matter} catalogue={catalogue} />
    </Layout>
  );
}

type HeadProps = { matter: Published; catalogue: HandbookVisit['catalogue'] };

function Head({ matter, catalogue }: HeadProps) {
  const prefix = CATEGORIES.find(({ name }) => name === matter.category)?.prefix;
  return (
    <header>
      <nav class="crumbs" aria-label="位置">
        <a href="/handbook">目录</a> › <a href={`/handbook#${prefix}`}>{matter.category}</a> › {matter.id}
      </nav>
      <h1>{matter.name}</h1>
      <p class="tags">
        {matter.limits.urgent && <span class="tag urgent">紧急</span>}
        {matter.hours === '全天候' && <span class="tag">全天候</span>}
        {matter.status === '停用' && <span class="tag urgent">停用</span>}
        <span class="tag">{matter.power.kind}</span>
        <span class="tag plain">
          {catalogue.edition.name} · {matter.reviewBy} 前复核
        </span>
      </p>
    </header>
  );
}

/** That nothing is done by it any more, and what is instead; or why nothing is. */
function Stopped({ matter: { status, replacedBy, stoppedBecause }, catalogue }: HeadProps) {
  if (status === '在用') return null;
  const next = catalogue.inUse(replacedBy ?? '');
  return (
    <p class="old" role="note">
      这一项<strong>已停用</strong>，下面是停用前的说明书。{stoppedBecause}
      {next && <a href={`/handbook/${next.id}`}>现在看「{next.name}」</a>}
    </p>
  );
}

function Neighbours({ matter, catalogue }: HeadProps) {
  const all = inOrder(catalogue);
  const at = all.findIndex((one) => one.id === matter.id);
  const before = at > 0 ? all[at - 1] : undefined;
  const after = at >= 0 ? all[at + 1] : undefined;
  return (
    <nav class="neighbours" aria-label="前后事项">
      {before && (
        <a rel="prev" href={`/handbook/${before.id}`}>
          ← {before.id} {before.name}
        </a>
      )}
      <a href={`/handbook/${matter.id}/poster`}>二维码海报</a>
      {after && (
        <a rel="next" href={`/handbook/${after.id}`}>
          {after.id} {after.name} →
        </a>
      )}
    </nav>
  );
}
