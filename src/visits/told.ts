import { answeredAs } from './groups.ts';
import { type AskedItem, answerTo, failureOf, SIGN_WORDS, type Signed, type Visit } from './visit.ts';

/** One thing that failed, as it is told: what is wrong, how it was looked at, on what ground, and by when. */
export type Failed = Pick<AskedItem, 'n' | 'how' | 'grade' | 'department'> & {
  fails: string;
  rule: string;
  due: number | null;
  onSite: boolean;
  correctedAt: number | null;
  /** The same had failed here within the ninety days before. */
  again: boolean;
  acceptedBy: string | null;
};

/** What is told on the spot, whatever the result: the one source of card, page and paper. */
export type VisitNotice = {
  people: { name: string; number: string | null; departments: string[] }[];
  at: number;
  asked: number;
  ok: number;
  na: number;
  unseen: AskedItem[];
  failed: Failed[];
  nth: number | null;
  signed: string | null;
};

const SHANGHAI_MS = 8 * 3_600_000;

/** How to ask that it be looked at again, of 浙江省行政程序办法 第七十九条第二款. */
export const REVIEW =
  '对结果有异议，可以依法向来检查的部门申请复核（《浙江省行政程序办法》第七十九条第二款；法律、法规、规章另有规定的除外）。';

/** What no paper of ours may be taken for. */
export const NO_PENALTY = '这不是行政处罚，也不是责令改正通知书。';

/** The result of a visit as it was told; of one that was not told, as it stands. */
export function toldOf(visit: Visit): VisitNotice {
  const failed = answeredAs(visit, 'bad').map((item): Failed => {
    const found = visit.found.find((one) => one.item === item.id);
    const onSite = answerTo(visit, item.id)?.onSite ?? null;
    const { n, how, grade, department, rules } = item;
    return {
      n,
      fails: failureOf(item),
      how,
      grade,
      department,
      rule: rules[0] ?? '',
      due: found?.due ?? null,
      onSite: onSite !== null,
      correctedAt: onSite ?? found?.correctedAt ?? null,
      again: visit.repeats.includes(item.id),
      acceptedBy: found?.acceptedBy?.name ?? null,
    };
  });
  return {
    people: visit.people.map(({ name, number, departments }) => ({ name, number, departments })),
    at: visit.toldAt ?? visit.changedAt,
    asked: visit.items.length,
    ok: answeredAs(visit, 'ok').length,
    na: answeredAs(visit, 'na').length,
    unseen: answeredAs(visit, 'unseen'),
    failed,
    nth: visit.nth,
    signed: visit.signed && signedWords(visit.signed),
  };
}

/** An instant as papers say it: day and minute, Shanghai. */
export const minuteOf = (at: number): string => new Date(at + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');

/** A deadline as papers say it: the end of a day is said as that day, 2026-12-04 24:00. */
export const lastMinuteOf = (due: number): string =>
  minuteOf(due).endsWith(' 00:00') ? minuteOf(due - 1).replace(/[\d:]+$/, '24:00') : minuteOf(due);

const signedWords = ({ kind, at, name, reason, witness }: Signed): string =>
  [
    `${minuteOf(at)} ${SIGN_WORDS[kind]}`,
    ...(name ? [name] : []),
    ...(reason ? [`原因：${reason}`] : []),
    ...(witness ? [`见证人：${witness}`] : []),
  ].join('，');
