import type { OpenId } from '../../brands.ts';
import { SubjectId } from '../../inspections/subjects/subject.ts';
import type { Phrase, Shown, WordTable } from '../core/word.ts';

const plans =
  (of: 'open' | 'mine' | 'today') =>
  (openId: OpenId): Shown => ({ view: { view: 'plans', of, page: 0, openId }, own: true });

/** What may be said about plans and files. */
export const words: WordTable = {
  计划检查: plans('open'),
  我的检查: plans('mine'),
  今天的检查: plans('today'),
  排检查: (openId) => ({ view: { view: 'plan-begin', openId }, own: true }),
  档案模板: (openId) => ({ view: { view: 'subject-template', openId }, own: true }),
};

/** 查 河渚面馆: a place's file, by its name, its door, or a part of them. */
export const look: Phrase = {
  like: ['查 河渚面馆', '查 401', '查：河渚街12号'],
  read(said, openId) {
    const sought = /^查(?:\s+|[:：]\s*)(.{1,60})$/su.exec(said)?.[1]?.trim();
    if (!sought) return undefined;
    const id = SubjectId.safeParse(sought.toUpperCase()).data;
    if (id) return { view: { view: 'subject', subject: id, openId }, own: true };
    return { view: { view: 'subjects-found', words: sought, openId }, own: true };
  },
};

/** 删除经营者 DA-12: what is private of a file goes for good; asked once. */
export const erasing: Phrase = {
  like: ['删除经营者 DA-12'],
  read(said, openId) {
    const [, id] = /^删除经营者\s*([a-z]{2}-\d+)$/i.exec(said) ?? [];
    const subject = id && SubjectId.safeParse(id.toUpperCase()).data;
    if (!subject) return undefined;
    return { view: { view: 'subject-erase-offer', subject, openId }, own: true };
  },
};
