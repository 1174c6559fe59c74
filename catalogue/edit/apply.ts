import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { CompiledCatalogue, Published } from '../catalogue.ts';
import { contentHash as hash } from '../content-hash.ts';
import { atOnce } from '../in-turns.ts';
import type { Path } from '../problems.ts';
import { CATEGORIES, Matter } from '../schema.ts';
import { crossProblems } from './cross.ts';
import type { Edit } from './edit.ts';

export type Wrong = { path: Path; why: string };
export type Applied = { list: CompiledCatalogue } | { wrong: Wrong[] };

/** A step of the edits that cannot be taken, thrown within this file alone. */
class Unfit extends Error {
  constructor(
    readonly path: Path,
    why: string,
  ) {
    super(why);
  }
}

/** A matter under the hash of its content, its parts in the schema's order, as the compiler publishes it. */
const published = (content: Matter): Published => ({ ...content, hash: hash(content) });

/**
 * The list after some edits, or everything that is wrong with them: a part that stands otherwise by now, a value that
 * the schema refuses, a list that does not agree with itself (the compiler's own checks). The list given is not touched.
 */
export const applyEdits = (list: CompiledCatalogue, edits: readonly Edit[]): Applied => atOnce(applying(list, edits));

/** What was made of a list last: whoever presses asks for the same several times. */
const madeLast = new WeakMap<CompiledCatalogue, { of: string; made: Applied }>();

/** The same, check by check, for whoever lets others have a turn in between. */
export function* applying(list: CompiledCatalogue, edits: readonly Edit[]): Generator<undefined, Applied> {
  if (edits.length === 0) return { list };
  const of = JSON.stringify(edits);
  const last = madeLast.get(list);
  if (last?.of === of) return last.made;
  const edited = withEdits(list, edits);
  yield;
  const made = 'wrong' in edited ? edited : yield* agreeing(list, edited.list);
  madeLast.set(list, { of, made });
  return made;
}

function* agreeing(before: CompiledCatalogue, after: CompiledCatalogue): Generator<undefined, Applied> {
  const wrong = yield* crossProblems(before, after);
  return wrong.length > 0 ? { wrong } : { list: hashed(after) };
}

/** A list under the hash of its matters. */
export const hashed = (list: CompiledCatalogue): CompiledCatalogue => ({
  ...list,
  edition: { ...list.edition, hash: hash(list.matters) },
});

/**
 * The same without a look at whether the list agrees with itself, which was looked at before it was published, and still
 * under the hash of the list given.
 */
export function withEdits(list: CompiledCatalogue, edits: readonly Edit[]): Applied {
  try {
    return { list: edits.reduce(applied, list) };
  } catch (error) {
    if (error instanceof Unfit) return { wrong: [{ path: error.path, why: error.message }] };
    throw error;
  }
}

function applied(list: CompiledCatalogue, edit: Edit): CompiledCatalogue {
  switch (edit.do) {
    case 'set':
      return changed(list, edit.matter, [edit.field], (matter) => withField(matter, edit));
    case 'say':
    case 'unsay':
      return changed(list, edit.matter, ['sayings'], (matter) => ({
        ...matter,
        sayings:
          edit.do === 'say' ? said(matter.sayings, edit, edit.matter) : unsaid(matter.sayings, edit, edit.matter),
      }));
    case 'say-outside':
    case 'unsay-outside':
      return outside(list, edit);
    case 'new':
      return { ...list, matters: withNew(list.matters, edit.matter) };
    case 'remove': {
      const found = one(list, edit.matter.id);
      if (!isDeepStrictEqual(contentOf(found), edit.matter))
        throw new Unfit([edit.matter.id], `${found.name}已经改过了，不能整项去掉`);
      return { ...list, matters: list.matters.filter(({ id }) => id !== found.id) };
    }
  }
}

function contentOf({ hash: _, ...content }: Published): Matter {
  return content;
}

function one(list: CompiledCatalogue, id: string): Published {
  const found = list.matters.find((matter) => matter.id === id);
  if (!found) throw new Unfit([id], `清单里没有 ${id} 这一项`);
  return found;
}

function changed(
  list: CompiledCatalogue,
  id: string,
  path: Path,
  change: (content: Matter) => unknown,
): CompiledCatalogue {
  const found = one(list, id);
  const content = parsed(change(contentOf(found)), [id, ...path]);
  return { ...list, matters: list.matters.map((matter) => (matter === found ? published(content) : matter)) };
}

function parsed(content: unknown, path: Path): Matter {
  const result = Matter.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new Unfit(
    [...path.slice(0, 1), ...(issue?.path.map(String) ?? [])],
    `${field}：${issue?.message ?? '写法不对'}`,
  );
}

function withField(content: Matter, { matter, field, was, is }: Edit & { do: 'set' }): unknown {
  const stands: unknown = content[field];
  if (!isDeepStrictEqual(stands ?? null, was))
    throw new Unfit([matter, field], `${content.name}的「${field}」刚被别人改过，请按现在的内容重写`);
  const { [field]: _, ...rest } = content;
  return is === null ? rest : { ...rest, [field]: is };
}

type Saying = { saying: string; at: number | null };

function said(sayings: readonly string[], { saying, at }: Saying, of: string): string[] {
  if (sayings.includes(saying)) throw new Unfit([of, 'sayings'], `已经有「${saying}」这句说法`);
  return sayings.toSpliced(at ?? sayings.length, 0, saying);
}

function unsaid(sayings: readonly string[], { saying }: Saying, of: string): string[] {
  if (!sayings.includes(saying)) throw new Unfit([of, 'sayings'], `没有「${saying}」这句说法`);
  return sayings.filter((known) => known !== saying);
}

const Sayings = z.array(z.string().trim().min(2).max(60)).min(15, '转介的说法至少 15 条');

function outside(list: CompiledCatalogue, edit: Edit & { do: 'say-outside' | 'unsay-outside' }): CompiledCatalogue {
  const found = list.referrals.find(({ id }) => id === edit.referral);
  if (!found) throw new Unfit([edit.referral], `没有 ${edit.referral} 这张转介卡`);
  const change = edit.do === 'say-outside' ? said : unsaid;
  const sayings = Sayings.safeParse(change(found.sayings, edit, edit.referral));
  if (!sayings.success) throw new Unfit([edit.referral, 'sayings'], sayings.error.issues[0]?.message ?? '写法不对');
  const next = { ...found, sayings: sayings.data };
  return { ...list, referrals: list.referrals.map((referral) => (referral === found ? next : referral)) };
}

/** In the place where the compiler puts it: it reads folder by folder, and in each file by file. */
function withNew(matters: readonly Published[], matter: Matter): Published[] {
  const content = parsed(matter, [matter.id]);
  if (matters.some(({ id }) => id === content.id)) throw new Unfit([content.id], `${content.id} 这个编号已经用过了`);
  const place = ({ id, category }: Matter) => `${CATEGORIES.find(({ name }) => name === category)?.folder}/${id}`;
  const at = matters.findIndex((known) => place(known) > place(content));
  return matters.toSpliced(at < 0 ? matters.length : at, 0, published(content));
}
