import * as z from 'zod';
import { type Case, leadDepartments } from '../record/case.ts';
import type { Told } from '../told/line.ts';

/** The department the desk signs or feeds back for, because it has nobody in Feishu; none where its own people do. */
export const standsInFor = z.string().nullable().optional();

/** 代签收, 代反馈: for whom, in words. */
export const standsInTold = (word: string): Told<string | null | undefined> => ({
  label: word,
  say: (id, naming) => (id == null ? undefined : `指挥室代${naming.department(id)}`),
});

/** For whom somebody acts who works for none of the lead's departments. */
export const stoodInFor = (c: Case, worksFor: (department: string) => boolean): string | null =>
  c.lead && !leadDepartments(c.lead).some(worksFor) ? c.lead.department : null;
