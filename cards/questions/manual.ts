import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import type { Section } from '../../catalogue/intents/intent.ts';
import { articleLabel, authorityWords, finesWords, limitWords, rankWords, ruleLabel } from '../../catalogue/wording.ts';
import { type Element, facts, items, note, panel, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { hotlineLines } from '../hotlines.ts';

/** 「主责：区住建局｜街道接单：城市管理科」: a district body is named together with the street section that takes it in. */
export function leadLine(
  { lead }: { lead: Pick<Published['lead'], 'department' | 'for'> },
  catalogue: Catalogue,
): string {
  const intake = catalogue.department(lead.department)?.intake;
  const taken = intake ? `｜街道接单：${escapeMarkdown(catalogue.nameOf(intake))}` : '';
  return `主责　**${escapeMarkdown(catalogue.nameOf(lead.department))}**${taken}　${escapeMarkdown(lead.for)}`;
}

/** The supporting departments' names in one line; empty when there are none. */
export function supportLine({ support }: Pick<Published, 'support'>, catalogue: Catalogue): string {
  const names = support.map((part) => escapeMarkdown(catalogue.nameOf(part.department)));
  return names.length > 0 ? `配合　${names.join('、')}` : '';
}

/** Who leads and who helps, a line each. */
const who = (matter: Published, catalogue: Catalogue): Element =>
  text([leadLine(matter, catalogue), supportLine(matter, catalogue)].filter(Boolean).join('<br>'));

/** One section, as a card of its own says it. */
export function sectionOf(matter: Published, section: Section, catalogue: Catalogue): Element[] {
  switch (section) {
    case 'lead':
      return [who(matter, catalogue)];
    case 'support':
      return [parts(matter, catalogue)];
    case 'boundary':
      return [boundaries(matter, catalogue)];
    case 'onSite':
      return [items(matter.onSite.do, true)];
    case 'dont':
      return [items(matter.onSite.dont)];
    case 'evidence':
      return [items(matter.evidence), ...numbers(matter)];
    case 'procedure':
      return [procedure(matter, catalogue), limits(matter)];
    case 'basis':
      return [basis(matter)];
    case 'penalty':
      return [penalties(matter, catalogue), note(finesWords(matter))];
    case 'limits':
      return [limits(matter)];
    case 'contact':
      return contacts(matter, catalogue);
    case 'talk':
      return [saidTo(matter), note(finesWords(matter))];
  }
}

/** Whom to call in danger, and who takes the matter in. */
function contacts(matter: Published, catalogue: Catalogue): Element[] {
  const numbers = hotlineLines(matter.limits.hotlines);
  return [who(matter, catalogue), ...(numbers ? [text(numbers)] : [])];
}

const saidTo = ({ talk }: Published): Element =>
  facts([
    ['对居民', talk.resident],
    ['对当事人', talk.party],
  ]);

const drawn = new WeakMap<Catalogue, WeakMap<Published, readonly Element[]>>();

/** The whole 说明书 in folded panels, the boundary first; drawn once, for under every answer about a matter stand the same. */
export function manualPanels(matter: Published, catalogue: Catalogue): Element[] {
  const ofList = drawn.get(catalogue) ?? new WeakMap<Published, readonly Element[]>();
  drawn.set(catalogue, ofList);
  const panels = ofList.get(matter) ?? panelsOf(matter, catalogue);
  ofList.set(matter, panels);
  return [...panels];
}

function panelsOf(matter: Published, catalogue: Catalogue): Element[] {
  return [
    panel('职责边界：看着像，其实不是', boundaries(matter, catalogue)),
    panel('现场怎么做', items(matter.onSite.do, true), text('**不要做**'), items(matter.onSite.dont)),
    ...numbers(matter),
    panel('拍照留痕', items(matter.evidence)),
    panel('怎么跟人说', saidTo(matter), note(finesWords(matter))),
    panel('适用情形与配合分工', items(matter.applies), parts(matter, catalogue)),
    panel('部门怎么办', procedure(matter, catalogue), limits(matter)),
    panel('法律依据与罚则', basis(matter), penalties(matter, catalogue), power(matter)),
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

const limits = (matter: Published): Element => facts(limitWords(matter));

function basis(matter: Published): Element {
  return items(matter.basis.map((entry) => `${ruleLabel(entry)}：${entry.gist}`));
}

function penalties({ penalty }: Published, catalogue: Catalogue): Element {
  if (penalty.length === 0) return text('没有专门的罚则，以调解、协商或诉讼解决。');
  const lines = penalty.map((one) => {
    const whom = one.to ? `（罚${one.to.join('、')}）` : '';
    const law = `《${one.law}》${articleLabel(one)}`;
    const then = [authorityWords(one, catalogue), rankWords(one, penalty)].filter(Boolean).join('。');
    const line = `- **${escapeMarkdown(one.what)}**${escapeMarkdown(`${whom}：${one.consequence}（${law}）`)}`;
    return then ? `${line}<br><font color='grey'>${escapeMarkdown(then)}</font>` : line;
  });
  return text(`**罚则**\n${lines.join('\n')}`);
}

function power({ power: { kind, source, grantDate, grantDocument, note: remark } }: Published): Element {
  return facts([
    ['处理权限', kind],
    ['依据', source],
    ['赋权', grantDocument && `${grantDocument}${grantDate ? `（${grantDate}）` : ''}`],
    ['说明', remark],
  ]);
}

/** The numbers that decide on the spot; nothing where the matter has none. */
function numbers({ thresholds = [] }: Published): Element[] {
  if (thresholds.length === 0) return [];
  const lines = thresholds.map(
    (one) => `${one.of}：${one.is}（《${one.law}》${'article' in one ? articleLabel(one) : `，${one.localText}`}）`,
  );
  return [panel('现场用得上的数', items(lines))];
}
