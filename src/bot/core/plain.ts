import { formDoneCard } from '../../../cards/form-done-card.ts';
import { helpCard } from '../../../cards/help-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { OpenId } from '../../brands.ts';
import type { Role } from '../../roster/roles.ts';
import type { PlainView } from '../ports/plain-view.ts';
import type { World } from '../ports/world.ts';
import { helpFor } from './help-for.ts';
import { rosterNow } from './office.ts';
import { reply } from './reply.ts';
import type { HelpLine, Subject } from './subject.ts';
import type { Shown } from './word.ts';

const HELP: HelpLine[] = [{ line: '帮助　再看这张卡' }];

const help = (openId: OpenId): Shown => ({ view: { view: 'help', openId }, own: false });

/** The lines that somebody may say, by the roles they have now; those for everybody where it is nobody’s own chat. */
async function linesFor(openId: OpenId | undefined, lines: readonly HelpLine[], world: World): Promise<string[]> {
  if (openId === undefined) return lines.filter((one) => !one.for).map(({ line }) => line);
  const roster = rosterNow(await world.store.roster(openId), world);
  const roles = new Set<Role>(roster.grantsOf(openId).map(({ role }) => role));
  if (roster.actor(openId).relationsTo(undefined).includes('admin')) roles.add('admin');
  return lines.filter((one) => !one.for || one.for.some((role) => roles.has(role))).map(({ line }) => line);
}

/** What belongs to no subject: help, made of the lines of all of them, and plain words. */
export const plain = (lines: readonly HelpLine[]) =>
  ({
    clicks: {},
    views: {
      help: async ({ openId }, world) => ({
        card: helpCard(world.config.office, await linesFor(openId, [...lines, ...HELP], world)),
      }),
      'form-done': ({ title, words, case: id }) => ({ card: formDoneCard(title, words, id) }),
      notice: ({ title, words }) => ({ card: noticeCard(title, words) }),
      words: ({ words }) => ({ words }),
    },
    jobs: {},
    words: {
      帮助: help,
      help,
      怎么用: help,
      使用说明: help,
      你好: help,
      您好: help,
      在吗: help,
    },
    help: HELP,
    answers: { 'list-help': (_, message) => reply(message, helpFor(message)) },
  }) satisfies Subject<never, PlainView, never, 'list-help'>;
