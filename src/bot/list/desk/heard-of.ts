import type { OpenId } from '../../../brands.ts';
import type { Proposal } from '../../../list/proposals/proposal.ts';
import type { ProposalState } from '../../../list/proposals/state.ts';
import type { Outgoing } from '../../ports/outgoing.ts';
import type { Change } from '../../ports/store.ts';
import type { World } from '../../ports/world.ts';

type Pressed = { person: OpenId; matter?: string | undefined };

/** Whoever pressed 不对 hears what became of it, each once. */
export function heardOf(pressed: readonly Pressed[], became: string, { catalogue }: Pick<World, 'catalogue'>) {
  const first = new Map(pressed.toReversed().map((one) => [one.person, one]));
  return [...first.values()].map(({ person, matter }): Outgoing => {
    const name = matter ? (catalogue.matter(matter)?.name ?? matter) : '那一次回答';
    const words = `您点过「不对」的「${name}」：${became}。谢谢您。`;
    return { kind: 'send', to: { openId: person }, view: { view: 'words', words } };
  });
}

/** How the end of a proposal reads to whoever pressed 不对. */
const BECAME: Partial<Record<ProposalState, (p: Proposal) => string>> = {
  'in-force': ({ edition }) => `清单改了，第 ${edition} 版起生效，再问一次就是新的`,
  rejected: ({ ended }) => `商量过，这次不改。原因：${ended ?? '见提议'}`,
  withdrawn: () => '这次先不改，已经记下',
};

/** What is said, and kept as said, when a proposal that settles what people pressed has come to its end. */
export async function toldAtTheEnd(
  p: Proposal,
  from: ProposalState | null,
  world: World,
): Promise<{ changes: Change[]; says: Outgoing[] }> {
  const became = p.state === from ? undefined : BECAME[p.state];
  if (!became) return { changes: [], says: [] };
  const pressed = await world.store.waitingToHear(p.id);
  if (pressed.length === 0) return { changes: [], says: [] };
  return { changes: [{ kind: 'waiting-told', proposal: p.id }], says: heardOf(pressed, became(p), world) };
}
