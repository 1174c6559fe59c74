import { COMMAND_NAMES, COMMANDS, Command, type CommandName } from '../../cases/commands/table.ts';
import { decide } from '../../cases/lifecycle/decide.ts';
import type { Case } from '../../cases/record/case.ts';
import { besideNumber } from '../../cases/record/numbering.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { contextOf } from './context.ts';
import { whyNot } from './on-form.ts';

/** What stands before what is asked for, and says nothing. */
const POLITE = /^(?:[\s，,。：:、]|麻烦|请|帮忙?|给|我们?|想|要|再|能不能|可以|可不可以|你们?|您|一下)*/u;
/** It is asked whether something was done, not asked to be done. */
const ASKS = /[吗没呢?？]|怎么|咋|多久|什么|了[。！!]*$/u;
/** So much may stand behind what is asked for. */
const BEHIND = 6;
/** What people call it beside its own word. */
const ALSO: Partial<Record<CommandName, RegExp>> = { urge: /^催/u, withdraw: /^(?:撤|不报了|算了不报)/u };

/** The change that words ask for, which only a press makes; undefined where they ask for none. */
export function askedToDo(words: string): CommandName | undefined {
  const { before, after } = besideNumber(words) ?? { before: words, after: '' };
  const said = `${before}${after}`.replace(POLITE, '').trim();
  const also = COMMAND_NAMES.find((name) => ALSO[name]?.test(said));
  if (also) return /[吗没?？]/u.test(said) ? undefined : also;
  if (ASKS.test(said)) return undefined;
  const named = COMMAND_NAMES.filter(
    (name) => 'button' in COMMANDS[name] && said.startsWith(COMMANDS[name].word),
  ).toSorted((a, b) => COMMANDS[b].word.length - COMMANDS[a].word.length)[0];
  return named && said.length <= COMMANDS[named].word.length + BEHIND ? named : undefined;
}

/** Words ask, a press changes: which button of the card it takes, or why it cannot be pressed; undefined where nothing is asked for. */
export function pressInstead(
  words: string,
  c: Case,
  message: Message,
  roster: Roster,
  world: World,
): string | undefined {
  const name = askedToDo(words);
  if (!name) return undefined;
  const { openId } = message.who;
  const actor = roster.actor(openId);
  const definition: { word: string; press?: unknown } = COMMANDS[name];
  const allowed = may(actor, name, c);
  if (!allowed.may) return `${allowed.why}。`;
  const command = definition.press ? Command.safeParse({ do: name, text: null }).data : undefined;
  const tried = command && decide(c, command, actor, contextOf({ key: message.key, seen: null, roster }, world));
  if (tried?.kind === 'refused') return `${tried.why}。`;
  if (whyNot(name, c, openId, roster, world) !== undefined) return `这件事现在不能「${definition.word}」。`;
  return `要按一下才算：点下面卡片上的「${definition.word}」。`;
}
