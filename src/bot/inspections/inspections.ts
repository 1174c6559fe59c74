import type { InspectionAction } from '../../../cards/inspections/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { InspectionJob } from '../ports/inspection-jobs.ts';
import type { InspectionView } from '../ports/inspection-view.ts';
import { paperClocks, planClocks, retentionClock } from './clock.ts';
import { drawSubjectErase } from './draw-erase.ts';
import { drawInspectionForm, drawSubjectImport } from './draw-forms.ts';
import { drawBegin, drawPlan, drawPlans } from './draw-plan.ts';
import { drawExpiry, drawFound, drawSubject, drawTemplate } from './draw-subject.ts';
import { onPlanAgree, onPlanForm, onPlanJoin, onPlanNew, onPlanSee, onPlanStep, onPlans } from './on-plan.ts';
import { onSubjectAgain, onSubjectErase, onSubjectForm, onSubjectNew, onSubjectSee } from './on-subject.ts';
import { onInspectionSubmit } from './on-submit.ts';
import { onSubjectWorkbook } from './on-workbook.ts';
import { onPlanPaper, sendPlanPaper } from './plan-paper.ts';
import { readSubjects } from './read-workbook.ts';
import { undelivered } from './undelivered.ts';
import { erasing, look, words } from './words.ts';

const PLANNING = ['officer', 'head', 'approver', 'leader', 'dispatcher'] as const;
const SEEING = ['grid', 'station', 'officer', 'head', 'approver', 'leader', 'dispatcher', 'keeper'] as const;

/** The files of places, and the plans of joint visits to them. */
export const inspections = {
  clicks: {
    'subject-see': onSubjectSee,
    'subject-new': onSubjectNew,
    'subject-form': onSubjectForm,
    'subject-again': onSubjectAgain,
    'subject-erase': onSubjectErase,
    'plan-see': onPlanSee,
    plans: onPlans,
    'plan-new': onPlanNew,
    'plan-step': onPlanStep,
    'plan-agree': onPlanAgree,
    'plan-form': onPlanForm,
    'plan-join': onPlanJoin,
    'plan-paper': onPlanPaper,
    'inspection-submit': onInspectionSubmit,
  },
  views: {
    subject: drawSubject,
    'subjects-found': drawFound,
    'subject-expiry': drawExpiry,
    'subject-import': drawSubjectImport,
    'subject-template': drawTemplate,
    'subject-erase-offer': drawSubjectErase,
    'inspection-form': drawInspectionForm,
    plan: drawPlan,
    plans: drawPlans,
    'plan-begin': drawBegin,
  },
  jobs: { 'subject-workbook': readSubjects, 'plan-paper': sendPlanPaper },
  words,
  phrases: [look, erasing],
  clockWork: { plans: planClocks, papers: paperClocks, retention: retentionClock },
  help: [
    { line: '查 店名　这家店的档案、没改完的', for: SEEING },
    { line: '今天的检查　今天要去的、等我批的', for: PLANNING },
    { line: '我的检查　我发起的、要我批的、我去的', for: PLANNING },
    { line: '计划检查　排着的检查', for: PLANNING },
    { line: '排检查　几个部门一次看完', for: ['officer', 'head'] },
    { line: '档案模板　用表格导入档案', for: ['officer', 'head', 'keeper'] },
    { line: '删除经营者 DA-12　删掉档案里的姓名电话', for: ['admin'] },
  ],
  incoming: [{ file: onSubjectWorkbook, undelivered }],
} satisfies Subject<InspectionAction, InspectionView, InspectionJob>;
