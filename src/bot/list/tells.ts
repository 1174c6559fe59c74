import type { Edition } from '../../../catalogue/edit/edition.ts';
import type { OpenId } from '../../brands.ts';
import { COMMAND_WORDS } from '../../list/proposals/commands.ts';
import type { ProposalEvent } from '../../list/proposals/events.ts';
import { proposedOn } from '../../list/proposals/facts.ts';
import type { Proposal } from '../../list/proposals/proposal.ts';
import { saidIn } from '../../list/proposals/said.ts';
import { STATE_WORDS } from '../../list/proposals/state.ts';
import { type To, toldOf } from '../../list/proposals/told.ts';
import { whoseLinesChanged } from '../../list/proposals/who-is-asked.ts';
import { subjectOfProposal } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Outgoing, Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { nameOfProposal } from './name-of.ts';
import { LEGAL } from './standing.ts';
import { toDepartment, toKeepers } from './where.ts';

export type StepTelling = { p: Proposal; event: ProposalEvent; edition: Edition | undefined; roster: Roster };

/** What a step says, by the table of who is told; and the cards of the proposal are drawn anew. */
export function tellsOf(telling: StepTelling, world: World): Outgoing[] {
  const { p, event } = telling;
  const { command, from, to, actor } = event;
  const sends = toldOf(command.do, from, to).flatMap((told): Send[] => {
    if (told.as === 'published') return published(telling, world);
    return told.as === 'line' ? lines(told.to, telling, world) : cards(told.to, telling, world);
  });
  // Whoever did it has just seen it: nobody is told of their own step by a line.
  const heard = sends.filter(
    (one) => !('openId' in one.to && one.view.view === 'words' && one.to.openId === actor?.openId),
  );
  return [
    { kind: 'refresh', subject: subjectOfProposal(p.id), about: p.id },
    ...[...heard, ...unreached(telling, world)].map((one) => ({ ...one, about: p.id })),
  ];
}

/** Of whom the roster knows nobody nothing can be asked: whoever looks after the list rings them up, the one who pressed too. */
function unreached({ p, event, roster }: StepTelling, world: World): Send[] {
  if (event.to !== 'asking' || event.from === 'asking') return [];
  const nowhere = p.asked.filter(({ department }) => toDepartment(department, roster, world).length === 0);
  if (nowhere.length === 0) return [];
  const names = nowhere.map(({ department }) => world.catalogue.nameOf(department)).join('、');
  const words = `${p.id} 会签：${names}在名册里没有人，没有送到。请打电话问，或先在名册里登记，到期没答会写「未答」。`;
  return toKeepers(words, `${p.id}/${p.version}/nowhere`, roster);
}

const people = (to: To, { p, roster }: StepTelling): OpenId[] => {
  const ids = (members: readonly { openId: OpenId }[]) => members.map(({ openId }) => openId);
  if (to === 'keepers') return ids(roster.withRole('keeper'));
  if (to === 'leaders') return ids(roster.withRole('leader'));
  return to === 'drafter' ? [p.drafter.openId] : [];
};

const departments = (to: To, { p }: StepTelling): string[] => {
  if (to === 'legal') return [LEGAL];
  if (to === 'asked') return p.asked.map(({ department }) => department);
  return to === 'silent' ? p.asked.flatMap(({ department, answer }) => (answer ? [] : [department])) : [];
};

function cards(to: To, telling: StepTelling, world: World): Send[] {
  const { p, roster } = telling;
  const alone = people(to, telling).map(
    (openId): Send => ({
      kind: 'send',
      to: { openId },
      view: { view: 'proposal', proposal: p.id, audience: `person:${openId}` },
      subject: subjectOfProposal(p.id),
    }),
  );
  return [
    ...alone,
    ...departments(to, telling).flatMap((department) =>
      toDepartment(department, roster, world).map(
        ({ to: target, audience }): Send => ({
          kind: 'send',
          to: target,
          view: { view: 'proposal', proposal: p.id, audience },
          subject: subjectOfProposal(p.id),
        }),
      ),
    ),
  ];
}

function lines(to: To, telling: StepTelling, { catalogue }: World): Send[] {
  const { p, event } = telling;
  const [step, state] = [COMMAND_WORDS[event.command.do], STATE_WORDS[p.state]];
  const what = `${p.id} ${nameOfProposal(p, catalogue)}：${step === state ? state : `${step}，现在是「${state}」`}`;
  const said = saidIn(event.command, catalogue.nameOf);
  const words = said && p.state !== 'in-force' ? `${what}。${said}` : what;
  return people(to, telling).map((openId) => ({ kind: 'send', to: { openId }, view: { view: 'words', words } }));
}

/** One card to each department whose lines changed. */
function published({ p, edition, roster }: StepTelling, world: World): Send[] {
  const after = edition && proposedOn(world.catalogue, edition.edits).after;
  if (!after) return [];
  return whoseLinesChanged(world.catalogue, after).flatMap((department) =>
    toDepartment(department, roster, world).map(
      ({ to }): Send => ({ kind: 'send', to, view: { view: 'proposal-published', proposal: p.id, department } }),
    ),
  );
}
