import { COMMANDS, type CommandName } from '../../cases/commands/table.ts';
import type { Case } from '../../cases/record/case.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import type { Reaction } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { collecting } from './collecting.ts';

/** A command's form, sent to the presser's own chat; `filled` is what it shows before anybody has typed. */
export function openedForm(
  act: CommandName,
  c: Pick<Case, 'id' | 'version'>,
  { filled }: { filled?: Record<string, string> | undefined },
  { who: { openId } }: Pick<Click, 'who'>,
  world: World,
): Reaction {
  const id = world.newId();
  const body = { form: 'case', act, caseId: c.id, seen: c.version, filled } as const;
  return {
    changes: [{ kind: 'draft', draft: { id, openId, at: world.now(), body } }, collecting(openId, id, world)],
    says: [{ kind: 'send', to: { openId }, view: { view: 'case-form', draft: id, openId }, about: c.id }],
    answer: { toast: { type: 'info', content: `「${COMMANDS[act].word}」的表单${TO_OWN_CHAT}` } },
  };
}
