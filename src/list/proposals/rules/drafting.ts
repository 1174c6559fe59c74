import { dayOf } from '../../../cases/calendar/calendar.ts';
import { CLOCK_ALONE, type Definition, KEEPER_ALONE, keeper, nobody } from '../define.ts';
import { subjectOf } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import { by, type Given, move, type Refused, type Ruling, refuse } from '../ruling.ts';
import { openAsking } from './asking.ts';

/** The keeper changes what is proposed, or writes what a department said in its own words; what was found of it is void. */
export const revise: Definition<'revise'> = {
  from: ['drafting'],
  may: keeper,
  who: KEEPER_ALONE,
  rule({ p, command: { edits, why }, context }) {
    const [wrong] = context.list.wrong(edits);
    if (wrong) return refuse('unfit', wrong);
    // What was about nothing in the list yet is now about what its edits bring.
    const [first] = edits;
    const about = first && !edits.some((one) => subjectOf(one) === p.about) ? subjectOf(first) : p.about;
    return move('drafting', { about, edits, why, path: context.list.path(edits), proof: null });
  },
};

/** What the edits do to the search is known. */
export const prove: Definition<'prove'> = {
  from: ['drafting'],
  may: nobody,
  who: CLOCK_ALONE,
  rule: ({ command: { proof } }) => move('drafting', { proof }),
};

/** The keeper sends it on its way: sayings and words into the list at once, all else to the departments. */
export const submit: Definition<'submit'> = {
  from: ['drafting'],
  may: keeper,
  who: KEEPER_ALONE,
  rule(given) {
    const { p, context } = given;
    const refused = unready(given);
    if (refused) return refused;
    if (p.path === 'keeper') return publishAlone(given);
    const lacks = context.list.lacks(p.edits);
    if (lacks.length > 0) return refuse('unfit', `还不能准入：${lacks.join('；')}`);
    const clashes = p.proof?.wrong.count ?? 0;
    if (clashes > 0 && context.list.leads(p.edits).length > 0)
      return refuse('unfit', `还不能准入：有 ${clashes} 句原来答对的会答错，请改说法或边界`);
    return openAsking(p, context);
  },
};

function unready({ p, context: { list } }: { p: Proposal; context: Given<'submit'>['context'] }): Refused | undefined {
  if (p.edits.length === 0) return refuse('missing', '还没写要改成什么，请先点「写这一条」');
  const [wrong] = list.wrong(p.edits);
  if (wrong) return refuse('unfit', wrong);
  if (p.proof?.list !== list.hash)
    return refuse('not-proved', '正在用常问的话试这一稿，试完会刷新这张卡片，请稍候再点');
  return undefined;
}

function publishAlone({ p, command: { despite }, actor, context: { now, list } }: Given<'submit'>): Ruling {
  const broken = p.proof?.wrong.count ?? 0;
  if (broken > 0 && !despite) return refuse('missing', `有 ${broken} 句原来答对的会答错；要发布请写明为什么，或者改稿`);
  const today = dayOf(now);
  const { name } = by(actor);
  return move(
    'in-force',
    { despite: broken > 0 ? despite : null, edition: list.next },
    { number: list.next, edits: p.edits, from: today, why: p.why, decided: { by: name, meeting: null, date: today } },
  );
}
