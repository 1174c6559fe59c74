import { type CheckCounts, type GasCheck, isUnfixed } from '../../src/alarms/import/check.ts';
import { FIND_WORDS, type GasFind, isForCase } from '../../src/alarms/import/find.ts';
import type { DraftId } from '../../src/brands.ts';
import { button, type Card, card, facts, items, note, quote, stack, text } from '../elements.ts';

/** What a workbook of the gas company would do: so many rows are new, so many say otherwise than what is kept. */
export type GasPreview = {
  draft: DraftId;
  fileName: string;
  what: string;
  fresh: number;
  changed: number;
  same: number;
  warnings: readonly string[];
};

/** What a workbook would do, before it does. */
export function gasPreviewCard({ draft, fileName, what, fresh, changed, same, warnings }: GasPreview): Card {
  const does = fresh + changed > 0;
  return card(
    {
      title: `${what}：新 ${fresh}　更新 ${changed}　一样 ${same}`,
      subtitle: does ? '还没有收' : '没有新的',
      tone: 'ask',
    },
    quote(fileName, 100),
    does ? stack(button('收下', { do: 'gas-take', draft }, 'primary')) : text('和已经收下的一样，不用再收。'),
    warnings.length > 0 ? items([...warnings]) : undefined,
    note('不收就不用点。全部写入，或者一条也不写。'),
  );
}

const MOST = 15;

export type ChecksFacts = {
  month: string;
  counts: CheckCounts;
  checks: readonly GasCheck[];
  seesPlace: boolean;
  mayOpen: boolean;
};

/** 入户安检 of a month: due and done, 不让进 apart, and what was found and is not put right. */
export function checksCard({ month, counts, checks, seesPlace, mayOpen }: ChecksFacts): Card {
  const { due, done, refused, found, unfixed, toOpen } = counts;
  const open = checks.filter(isUnfixed);
  const line = ({ address, community, found: what }: GasCheck) =>
    `${seesPlace ? address : (community ?? '一户')}：${what ?? '有隐患'}`;
  return card(
    {
      title: `入户安检 ${month}：已检 ${done}/${due}`,
      subtitle: unfixed > 0 ? `${unfixed} 户隐患没改` : '隐患都改了',
      tone: unfixed > 0 ? 'warning' : 'done',
    },
    facts([
      ['应检', `${due} 户`],
      ['已检', `${done} 户`],
      ['不让进', `${refused} 户，另算，不算已检也不算没检`],
      ['没检', `${due - done - refused} 户`],
      ['有隐患', `${found} 户，没改 ${unfixed} 户`],
    ]),
    open.length > 0
      ? items([...open.slice(0, MOST).map(line), ...(open.length > MOST ? [`还有 ${open.length - MOST} 户`] : [])])
      : undefined,
    mayOpen && toOpen > 0
      ? stack(
          button(
            `${toOpen} 户没改的立事件`,
            { do: 'gas-open-checks', month },
            'primary',
            '每户一条，交燃气企业逐条改。',
          ),
        )
      : undefined,
  );
}

export type FindsFacts = { day: string; finds: readonly GasFind[]; seesPlace: boolean; mayOpen: boolean };

/** 人车瓶 of a day: everything that was found; a case only of what may not wait. */
export function findsCard({ day, finds, seesPlace, mayOpen }: FindsFacts): Card {
  const kinds = [...Map.groupBy(finds, ({ kind }) => kind)].map(([kind, some]) => `${FIND_WORDS[kind]} ${some.length}`);
  const forCase = finds.filter(isForCase).length;
  const line = ({ id, kind, place, words }: GasFind) =>
    [id.replace(` ${FIND_WORDS[kind]}`, ''), FIND_WORDS[kind], seesPlace ? place : undefined, words]
      .filter(Boolean)
      .join('，');
  return card(
    {
      title: `人车瓶 ${day}：${finds.length} 条`,
      subtitle: kinds.join('，'),
      tone: forCase > 0 ? 'warning' : 'answer',
    },
    items([...finds.slice(0, MOST).map(line), ...(finds.length > MOST ? [`还有 ${finds.length - MOST} 条`] : [])]),
    mayOpen && forCase > 0
      ? stack(
          button(
            `${forCase} 条要办的立事件`,
            { do: 'gas-open-finds', day },
            'primary',
            '禁放的地方有瓶、无证卖气，一条一件。',
          ),
        )
      : undefined,
    note('每天看一遍。只有瓶放在禁放的地方、无证卖气才立事件。'),
  );
}
