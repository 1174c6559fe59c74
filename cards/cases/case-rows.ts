import { SECRET_NAME } from '../../src/cases/privacy/shown-name.ts';
import { type Case, residentsOf } from '../../src/cases/record/case.ts';
import { brief } from '../brief.ts';
import { when } from '../when.ts';
import type { CaseCardFacts } from './case-facts.ts';

/** How words people typed are shown: redacted wherever others read them. */
export type Say = (words: string) => string;

/** Who leads, who takes in for them, and what they are asked to do. */
export function leadWords({ c, catalogue }: CaseCardFacts, say: Say): string | undefined {
  if (!c.lead) return undefined;
  const intake = c.lead.intake ? `｜街道接单：${catalogue.nameOf(c.lead.intake)}` : '';
  const asks = c.lead.for ? `：${say(c.lead.for)}` : '';
  return `${catalogue.nameOf(c.lead.department)}${intake}${c.leadFinal ? '（指定承办）' : ''}${asks}`;
}

/** Who has it in hand, with the number to call in a person’s own chat. */
export const handlerWords = ({ c, own, handlerMobile }: CaseCardFacts): string | undefined =>
  c.handler
    ? [c.handler.name, own ? handlerMobile?.replace(/^\+86/, '') : undefined].filter(Boolean).join(' ')
    : undefined;

/** Each department that takes part: what it is asked for, then what it answered. */
export const supportRows = ({ c, catalogue }: CaseCardFacts, say: Say): [string, string][] =>
  c.supports.map((one) => {
    const words = one.said ?? one.for;
    return [
      '配合',
      `${catalogue.nameOf(one.department)}（${SUPPORT_WORDS[one.state]}）${words ? `：${brief(say(words), 200)}` : ''}`,
    ];
  });

/** What a leader or the desk demands, who, and by when. */
export const supervisionWords = ({ c, now }: CaseCardFacts, say: Say): string | undefined =>
  c.supervision
    ? `${say(c.supervision.required)}（${c.supervision.by.name}，要在 ${when(c.supervision.due, now)} 前）`
    : undefined;

/** Who reported it; where they asked for secrecy and are shown all the same, that they did, and to themselves that it is kept. */
export function reporterWords({ c: { reporter, reportedPerson }, relations }: CaseCardFacts): string {
  if (!reportedPerson || reporter.name === SECRET_NAME) return reporter.name;
  return `${reporter.name}（举报，${relations.includes('reporter') ? '只有指挥室知道是您' : '请替他保密'}）`;
}

/** Where it came from, where that is not the reporter’s own eyes; under which number, and by when an answer is wanted there. */
export function sourceWords({ c: { origin }, now }: CaseCardFacts): string | undefined {
  if (origin.source === '现场发现' && !origin.outsideNumber) return undefined;
  const due = origin.outsideDue === null ? undefined : `${when(origin.outsideDue, now)} 前要答复`;
  return [[origin.source, origin.outsideNumber].filter(Boolean).join(' '), due].filter(Boolean).join('，');
}

/** Which body has it now, under which number, and when it is to answer; nothing where the step that says so stands on the card. */
export const referralWords = ({ c, now }: CaseCardFacts, say: Say): string | undefined =>
  c.referral && !c.steps.some(({ command }) => command.do === 'refer')
    ? [say(c.referral.body), c.referral.outsideNumber, `预计 ${when(c.referral.due, now)} 前答复`]
        .filter(Boolean)
        .join('　')
    : undefined;

/** Each resident, merged in ones too: whether they want a reply, and the phone for those who may have it. */
export const residentRows = ({ c, seesPhone, own }: CaseCardFacts): [string, string][] =>
  residentsOf(c).map(({ caseId, phone, wantsReply }) => {
    const words = [
      c.parent ? '由总事件回复' : wantsReply ? '要求回复' : '不要求回复',
      c.times.contacted ? '已联系' : undefined,
      own && seesPhone ? phone : undefined,
      caseId === c.id ? undefined : `（${caseId} 并入）`,
    ];
    return ['反映人', words.filter(Boolean).join('　')];
  });

/** What the matter asked besides. */
export function asked({ c, catalogue }: CaseCardFacts, say: Say): [string, string][] {
  const labels = new Map(catalogue.matter(c.matterId ?? '')?.asks.map((ask) => [ask.key, ask.label]));
  // Older records say the shop twice.
  const besides = Object.entries(c.asks).filter(([, value]) => value !== c.object);
  return besides.map(([key, value]): [string, string] => [labels.get(key) ?? key, say(String(value))]);
}

const SUPPORT_WORDS = { asked: '等反馈', 'fed-back': '已反馈', waived: '不再需要' } as const;

/** Which 总事件 a 分事件 belongs to, and who leads that. */
export const parentWords = ({ parent }: Case, nameOf: (id: string) => string): string | undefined =>
  parent ? `${parent.title} ${parent.id}（牵头：${nameOf(parent.lead)}），办完由它一起告诉上报人` : undefined;
