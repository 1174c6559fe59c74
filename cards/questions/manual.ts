import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { articleLabel, limitWords } from '../../catalogue/wording.ts';
import { type Element, facts, items, panel, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** 「主责：区住建局｜街道接单：城市管理科」: a district body is named together with the street section that takes it in. */
export function leadLine({ lead }: Published, catalogue: Catalogue): string {
  const intake = catalogue.department(lead.department)?.intake;
  const taken = intake ? `｜街道接单：${escapeMarkdown(catalogue.nameOf(intake))}` : '';
  return `主责　**${escapeMarkdown(catalogue.nameOf(lead.department))}**${taken}　${escapeMarkdown(lead.for)}`;
}

/** The supporting departments' names in one line; empty when there are none. */
export function supportLine({ support }: Published, catalogue: Catalogue): string {
  const names = support.map((part) => escapeMarkdown(catalogue.nameOf(part.department)));
  return names.length > 0 ? `配合　${names.join('、')}` : '';
}

/** The whole 说明书 in folded panels, the boundary first. */
export function manualPanels(matter: Published, catalogue: Catalogue): Element[] {
  return [
    panel('职责边界：看着像，其实不是', boundaries(matter, catalogue)),
    panel('现场怎么做', items(matter.onSite.do, true), text('**不要做**'), items(matter.onSite.dont)),
    panel('拍照留痕', items(matter.evidence)),
    panel(
      '怎么跟人说',
      facts([
        ['对居民', matter.talk.resident],
        ['对当事人', matter.talk.party],
      ]),
    ),
    panel('适用情形与配合分工', items(matter.applies), parts(matter, catalogue)),
    panel('部门怎么办', procedure(matter, catalogue), limits(matter)),
    panel('法律依据与罚则', basis(matter), penalties(matter), power(matter)),
  ];
}

function boundaries({ boundary }: Published, catalogue: Catalogue): Element {
  const lines = boundary.map(({ looksLike, tellsApart, to }) => {
    const other = catalogue.matter(to);
    const target = other ? `${other.name}（${catalogue.nameOf(other.lead.department)}）` : catalogue.nameOf(to);
    return `- **${escapeMarkdown(looksLike)}** → ${escapeMarkdown(target)}：${escapeMarkdown(tellsApart)}`;
  });
  return text(lines.join('\n'));
}

function parts({ lead, support }: Published, catalogue: Catalogue): Element {
  return facts([lead, ...support].map((part) => [catalogue.nameOf(part.department), part.for]));
}

function procedure(matter: Published, catalogue: Catalogue): Element {
  return items(
    matter.procedure.map(({ step, with: joined }) =>
      joined?.length ? `${step}（${joined.map(catalogue.nameOf).join('、')}参加）` : step,
    ),
    true,
  );
}

const limits = (matter: Published): Element => facts(limitWords(matter.limits));

function basis(matter: Published): Element {
  const lines = matter.basis.map((entry) =>
    'article' in entry
      ? `《${entry.law}》${articleLabel(entry)}：${entry.gist}`
      : `《${entry.law}》（${entry.localText}）：${entry.gist}`,
  );
  return items(lines);
}

function penalties({ penalty }: Published): Element {
  if (penalty.length === 0) return text('没有专门的罚则，以调解、协商或诉讼解决。');
  const lines = penalty.map(
    (one) => `- ${escapeMarkdown(`${one.what}：${one.consequence}（《${one.law}》${articleLabel(one)}）`)}`,
  );
  return text(`**罚则**\n${lines.join('\n')}`);
}

function power({ power: { kind, source, note } }: Published): Element {
  return facts([
    ['处理权限', kind],
    ['依据', source],
    ['说明', note],
  ]);
}
