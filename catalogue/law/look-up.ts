import { createHash } from 'node:crypto';
import { articleLabel } from '../wording.ts';
import { measure } from './article-text.ts';
import type { Citation } from './citations-of.ts';
import type { Corpus, Law } from './corpus.ts';
import type { LockEntry } from './lock.ts';
import { NOT_THE_TEXT } from './not-the-text.ts';

export type LookedUp = { kind: 'found'; entry: LockEntry; text: string } | { kind: 'refused'; why: string };

const refused = (why: string): LookedUp => ({ kind: 'refused', why });

/** The corpus notes in words that a law is gone; a note that asks to check whether (是否) it is gone is not one. */
const GONE =
  /(?<!是否已?)(?:被[^；，]*(?:取代|废止)|已由[^；]*取代|起由[^；]*取代|施行后废止|引用须改法|，引法|不得再引|不得用于核对现行条号)/;

/** Of a newer text that the corpus knows for certain: the day from which it is the law. */
const FROM = /(\d{4}-\d\d-\d\d) ?(?:起)?施行/;

/** Why a law cannot be cited on that day, if it cannot. */
export function objection(name: string, law: Law, today: string): string | undefined {
  const note = law.newer_version_known?.note ?? '';
  if (GONE.test(note)) return `《${name}》不能再引：${note}`;
  const from = law.newer_version_known?.status === 'confirmed_in_corpus' ? note.match(FROM)?.[1] : undefined;
  if (from && from <= today) return `《${name}》的新文本 ${from} 起施行，不能再引旧的：${note}`;
  if (law.effective_clause && law.effective_clause > today)
    return `《${name}》${law.effective_clause} 才施行，现在不能引`;
  return undefined;
}

/** Looks one citation up: its law in the corpus and in force on `today` (yyyy-mm-dd), its article in the law. */
export function lookUp(corpus: Corpus, { law: name, article }: Citation, today: string): LookedUp {
  const law = corpus.law(name);
  if (!law) {
    if (corpus.superseded(name)) return refused(`《${name}》已被新法取代，请引新法`);
    const like = corpus.like(name).slice(0, 5);
    return refused(
      `语料库里没有《${name}》${like.length > 0 ? `，是不是：${like.join('、')}` : '，没有原文的规定写 localText'}`,
    );
  }
  const why = NOT_THE_TEXT.get(name) ?? objection(name, law, today);
  if (why) return refused(why);
  const row = corpus.article(name, article);
  if (!row) {
    const end = law.complete ? `全文到第 ${law.last_article} 条` : `语料只收到第 ${law.last_article} 条，后面残缺`;
    return refused(`《${name}》没有${articleLabel({ article })}（${end}）`);
  }
  const entry = {
    law: name,
    full: law.full,
    level: law.level,
    version: law.version,
    status: law.newer_version_known?.status ?? 'current',
    article,
    label: row.article_label,
    sha256: createHash('sha256').update(row.text).digest('hex'),
    paragraphs: measure(row.text),
  };
  return { kind: 'found', entry, text: row.text };
}
