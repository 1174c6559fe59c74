import { readRoster } from '../../src/bot/core/reading.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { actVisit } from '../../src/bot/visits/act-visit.ts';
import { openCases } from '../../src/bot/visits/open-cases.ts';
import type { OpenId } from '../../src/brands.ts';
import type { Command } from '../../src/visits/commands.ts';
import { ownerHash } from '../../src/visits/owner-token.ts';
import { type Visit, VisitId } from '../../src/visits/visit.ts';
import { beginning, item } from './a-visit.ts';

/** A visit kept in a store, told: its first item failed and is a case, its second cannot wait, the rest is right. */
export async function keepTold(
  world: World,
  inspector: OpenId,
  token: string,
  id = 'JC-1',
  others: readonly OpenId[] = [],
): Promise<Visit> {
  const roster = await readRoster(world);
  const [person, ...colleagues] = [inspector, ...others].map((openId) => ({
    ...{ openId, name: roster.member(openId)?.name ?? '' },
  }));
  if (!person) throw new Error('nobody looks');
  const officerOf = (one: typeof person) => ({ ...one, number: '样例-001', departments: ['enforcement-team'] });
  const officer = officerOf(person);
  const department = 'enforcement-team';
  let found: Visit | undefined;
  const step = async (command: Command) => {
    const key = `${id}:${command.do}:${found?.version ?? 0}`;
    const acted = await actVisit({ found, command, actor: person, key, seen: null, roster }, world);
    if (acted.kind === 'refused') throw new Error(acted.why);
    found = acted.next;
    return acted;
  };
  const items = [
    item(1, { department, matter: 'CG04' }),
    item(2, { department, matter: 'CG04', grade: '立即处置' }),
    item(3, { department }),
  ];
  const commit = async ({ changes, says }: Awaited<ReturnType<typeof step>>) => {
    if ((await world.store.commit({ at: world.now(), changes, says })) !== 'done') throw new Error('not written');
  };
  await commit(
    await step(
      beginning(3, {
        id: VisitId.parse(id),
        subject: null,
        items,
        people: [officer, ...colleagues.map(officerOf)],
        name: '德加小区',
      }),
    ),
  );
  const answers = (['bad', 'bad', 'ok'] as const).map((answer, at) => ({ item: `IT-${at + 1}`, answer }));
  await commit(await step({ do: 'answer', answers, rest: null, of: [] }));
  if (!found) throw new Error('there is no visit');
  const opened = await openCases(found, inspector, `${id}:cases`, roster, world);
  if ('why' in opened) throw new Error(opened.why);
  const told = await step({ do: 'tell', cases: opened.cases });
  await commit({ ...told, changes: [...told.changes, ...opened.changes], says: [...told.says, ...opened.says] });
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'owner-link', hash: await ownerHash(token), visit: found.id, at: world.now() }],
    says: [],
  });
  return found;
}
