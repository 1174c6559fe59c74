import type { ActionOf } from '../../../../cards/actions.ts';
import type { ShownCluster } from '../../../../cards/list/desk-card.ts';
import { metAs } from '../../../../cards/list/met.ts';
import { type Values, wordsIn } from '../../../forms/values.ts';
import type { AskOf } from '../../../list/proposals/ask.ts';
import type { CommandOf } from '../../../list/proposals/commands.ts';
import { ProposalId, SERIES } from '../../../list/proposals/proposal.ts';
import { likelyOf } from '../../../list/waiting/shown.ts';
import { titleOf } from '../../../list/waiting/title.ts';
import { OUTCOME_WORDS, type Outcome } from '../../../list/waiting/waiting.ts';
import { may } from '../../../permissions/permissions.ts';
import type { Roster } from '../../../roster/roster.ts';
import { type Reaction, toast } from '../../core/reaction.ts';
import { readRoster } from '../../core/reading.ts';
import type { Click } from '../../ports/incoming.ts';
import type { ProposalDraft } from '../../ports/proposals.ts';
import type { World } from '../../ports/world.ts';
import { NEW_MATTER } from '../new-matter.ts';
import { opened } from '../on-form.ts';
import { stepped } from '../stepped.ts';
import { clusterAt, decidedOf, sayable, sayingEdits } from './decided.ts';
import { heardOf } from './heard-of.ts';
import { pickField } from './pick-field.ts';

const NO_SAYING = '这几句太长、带号码或已经有了。请发「改 CG04」这样的话，自己写一句';

/** How a draft begins that says what people met. */
const SUGGESTED = {
  boundary: '这里分不清',
  content: '这里写得不对了',
  'new-matter': '居民这样问，清单里没有',
} as const;

type At = { row: string; seen: string };

/** Another page of 清单台, in its place. */
export const onDesk = ({ page }: ActionOf<'list-desk'>, { who: { openId } }: Click): Reaction => ({
  changes: [],
  says: [],
  answer: { show: { view: 'list-desk', page, openId } },
});

/** The laws in doubt, in place of 清单台. */
export const onLaws = ({ page }: ActionOf<'list-laws'>, { who: { openId } }: Click): Reaction => ({
  changes: [],
  says: [],
  answer: { show: { view: 'list-laws', page, openId } },
});

/** Only whoever looks after the list, and only what they saw. */
async function deciding(
  at: At,
  click: Click,
  world: World,
  decide: (found: ShownCluster, roster: Roster) => Promise<Reaction>,
): Promise<Reaction> {
  const roster = await readRoster(world);
  const { openId } = click.who;
  const allowed = may(roster.actor(openId), 'publishMatter');
  if (!allowed.may) return toast(allowed.why, 'warning');
  const found = await clusterAt(at, world);
  if (!('gone' in found)) return decide(found, roster);
  const show = { view: 'list-desk', page: 0, openId } as const;
  return { changes: [], says: [], answer: { toast: { type: 'warning', content: found.gone }, show } };
}

/** A proposal out of a cluster, and the cluster decided with it, in one write. */
async function proposed(
  found: ShownCluster,
  outcome: Outcome,
  command: Omit<CommandOf<'draft'>, 'do' | 'id' | 'department' | 'why'>,
  { roster, click, world, draft }: { roster: Roster; click: Click; world: World; draft?: ProposalDraft['id'] },
): Promise<Reaction> {
  const id = ProposalId.parse(`${SERIES}-${await world.store.takeNumber(SERIES)}`);
  const { people, days } = found.cluster;
  const why = `${people.length} 人在 ${days} 天里碰到：${titleOf(found.cluster, world.catalogue)}`;
  const drafted = { do: 'draft' as const, id, department: null, why, ...command };
  const done = await stepped({ found: undefined, command: drafted, seen: null, roster, draft }, click, world);
  if (done.changes.length === 0) return done;
  const { openId } = click.who;
  const atOnce = command.edits.length > 0;
  const toasted = { type: 'success' as const, content: `${OUTCOME_WORDS[outcome]}：${id}` };
  return {
    changes: [...done.changes, decidedOf(found, outcome, id, click, world)],
    says: [
      // What is published at once is tried by the same job.
      ...done.says.filter(({ kind }) => !atOnce || kind !== 'proposal-proof'),
      ...(atOnce ? [{ kind: 'proposal-at-once' as const, proposal: id, openId, about: id }] : []),
    ],
    answer: draft
      ? { ...done.answer, toast: toasted }
      : { toast: toasted, show: { view: 'list-desk', page: 0, openId } },
  };
}

/** 这是 X 的说法: what people said becomes sayings of a matter, published at once where nothing turns wrong. */
export const onWaitingSay = (
  { row, seen, matter }: ActionOf<'waiting-say'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  deciding({ row, seen }, click, world, async (found, roster) => {
    if (world.catalogue.matter(matter)?.status !== '在用') return toast('这一项已不在清单里。', 'warning');
    const sayings = sayable(found, world);
    if (sayings.length === 0) return toast(NO_SAYING, 'warning');
    const command = { about: matter, edits: sayingEdits(sayings, { matter }), suggestion: null };
    return proposed(found, 'saying', command, { roster, click, world });
  });

/** 是别的事项, 归别人: which, out of all of them. */
export const onWaitingPick = (
  { row, seen, to }: ActionOf<'waiting-pick'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  deciding({ row, seen }, click, world, () =>
    opened(click.who.openId, world, () => ({ form: 'waiting-pick', row, seen, to })),
  );

/** The answer to 是别的事项 or 归别人. */
export const picked = (
  ask: AskOf<'waiting-pick'>,
  { values, draft, click, world }: { values: Values; draft: ProposalDraft; click: Click; world: World },
): Promise<Reaction> =>
  deciding(ask, click, world, async (found, roster) => {
    const about = wordsIn(values.about);
    const { matter, referral } = world.catalogue;
    if (!(ask.to === 'matter' ? matter(about) : referral(about)))
      return toast(pickField(ask.to, world.catalogue).missing ?? '', 'warning');
    const sayings = sayable(found, world);
    if (sayings.length === 0) return toast(NO_SAYING, 'warning');
    const edits = sayingEdits(sayings, ask.to === 'matter' ? { matter: about } : { referral: about });
    const outcome = ask.to === 'matter' ? 'saying' : 'referral';
    return proposed(found, outcome, { about, edits, suggestion: null }, { roster, click, world, draft: draft.id });
  });

/** 边界不清, 内容要改, 提请准入: a draft that says what people met; 不用管: nothing but that it was decided. */
export const onWaitingDecide = (
  { row, seen, outcome }: ActionOf<'waiting-decide'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  deciding({ row, seen }, click, world, async (found, roster) => {
    const { cluster, examples } = found;
    const { openId } = click.who;
    if (outcome === 'ignored')
      return {
        changes: [decidedOf(found, outcome, undefined, click, world)],
        says: heardOf(
          cluster.rows.filter(({ kind }) => kind === 'wrong'),
          '清单管理员看过了，这次不改',
          world,
        ),
        answer: {
          toast: { type: 'success', content: '记下了，同样的人再问不再提' },
          show: { view: 'list-desk', page: 0, openId },
        },
      };
    const [first = ''] = cluster.key.split(' ');
    const matter = world.catalogue.matter(first)?.id ?? likelyOf(cluster)[0] ?? NEW_MATTER;
    const about = outcome === 'new-matter' ? NEW_MATTER : matter;
    const said = new Set(examples.flatMap(({ words }) => (words ? [`「${words}」`] : [])));
    const met = said.size > 0 ? [...said].join('') : [...new Set(cluster.rows.map(metAs))].join('、');
    const suggestion = `${SUGGESTED[outcome]}：${met}`;
    return proposed(found, outcome, { about, edits: [], suggestion }, { roster, click, world });
  });
