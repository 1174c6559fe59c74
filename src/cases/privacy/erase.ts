import { redact } from '../../redaction/redact.ts';
import { CaseEvent, evolve } from '../lifecycle/events.ts';
import { Case, type Person } from '../record/case.ts';
import type { Child } from '../record/parent.ts';

/** Fields that hold what people typed. Names of staff, departments, places and codes are elsewhere and stay. */
const TYPED = new Set([
  'title',
  'description',
  'text',
  'detail',
  'object',
  'why',
  'said',
  'required',
  'basis',
  'minutes',
  'tried',
  'channel',
  'for',
  'what',
  'body',
  'representatives',
  'words',
  'source',
]);

/**
 * The words without any phone, identity card or plate, and with each given name as one ＊ a character: never longer
 * than they were, so that they still fit their limits.
 */
export function eraseWords(words: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, '＊'.repeat([...name].length)), redact(words));
}

function walk(value: unknown, names: readonly string[], typed = false): unknown {
  if (typeof value === 'string') return typed ? eraseWords(value, names) : value;
  if (Array.isArray(value)) return value.map((one) => walk(one, names, typed));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'phone') return [key, null];
      if (key === 'asks' && inner !== null && typeof inner === 'object')
        return [key, Object.fromEntries(Object.entries(inner).map(([ask, said]) => [ask, walk(said, names, true)]))];
      return [key, walk(inner, names, TYPED.has(key))];
    }),
  );
}

export type Erasure = { names: readonly string[]; by: Person; at: number; key: string; children?: Child[] };

/**
 * A case and its whole timeline without the resident's phone and the given names, and one more event that says that
 * they were erased. States, times, people of the office and photos stay; replaying the events gives the case.
 */
export function eraseResident(
  c: Case,
  events: readonly CaseEvent[],
  { names, by, at, key, children }: Erasure,
): { next: Case; events: CaseEvent[]; said: CaseEvent } {
  const said: CaseEvent = {
    caseId: c.id,
    version: c.version + 1,
    at,
    actor: { kind: 'person', ...by },
    from: c.state,
    to: c.state,
    reason: null,
    key,
    command: { do: 'note', text: '已按申请删除反映人的电话、姓名等信息', photos: [] },
    rule: null,
    changes: children ? { children } : {},
  };
  return {
    next: evolve(Case.parse(walk(c, names)), said),
    events: events.map((event) => CaseEvent.parse(walk(event, names))),
    said,
  };
}
