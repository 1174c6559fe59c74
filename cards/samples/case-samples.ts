import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { MessageId } from '../../src/brands.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import { caseCard } from '../cases/case-card.ts';
import { caseListCard } from '../cases/list-cards.ts';
import { caseNoticeCard, settledCard, similarCard } from '../cases/notice-cards.ts';
import { photoReceiptCard } from '../cases/photo-receipt-card.ts';
import { reportFormCard, settleFormCard } from '../cases/report-form.ts';
import { timelineCard } from '../cases/timeline-card.ts';
import { formDoneCard } from '../form-done-card.ts';
import { draftId } from '../ids.ts';
import { QUESTION, type Sample } from './sample.ts';
import { SAMPLE_PEOPLE, type SampleStep, sampleCase, sampleOffice } from './sample-case.ts';

const DRAFT = draftId.parse('sample-draft');

const REPORT: SampleStep = {
  who: 'worker',
  minutes: 0,
  command: {
    do: 'report',
    place: { community: '德加社区', estate: '德加小区', grid: '第一网格', detail: '3 幢底商' },
    object: '某某烧烤（示例）',
    photos: [],
    matterId: 'CG04',
    noneFits: false,
    circumstance: null,
    urgent: false,
    description: '油烟直排，三楼住户不敢开窗，晚上七点以后最重',
    asks: { peak: '晚上' },
    onBehalf: { phone: '10000000001', wantsReply: true },
    reportedPerson: false,
    joinsGroup: false,
    origin: { source: '居民反映', outsideNumber: null, outsideDue: null },
  },
};
const SIGN: SampleStep = { who: 'officer', minutes: 12, command: { do: 'sign' } };
const FEED_BACK: SampleStep = {
  who: 'officer',
  minutes: 26 * 60,
  command: {
    do: 'feedBack',
    text: '净化器清洗并当场开启，责令三日内换滤网',
    outcome: 'solved',
    fileNumber: null,
    photos: ['img_v3_sample'],
  },
};

const DUTY: Relation[] = ['anyone', 'staff', 'lead'];

/** A case from its form to its course, and what is said about it. */
export function caseSamples(matter: Published, catalogue: Catalogue): Sample[] {
  const opened = sampleCase(matter, catalogue, [REPORT]);
  const signed = sampleCase(matter, catalogue, [REPORT, SIGN]);
  const done = sampleCase(matter, catalogue, [REPORT, SIGN, FEED_BACK]);
  const confirm = SAMPLE_PEOPLE.worker.relationsTo(done.c);
  const office = sampleOffice(catalogue);
  const botChatUrl = 'https://applink.feishu.cn/client/bot/open?appId=cli_0123456789abcdef';
  const form = {
    draft: DRAFT,
    matter,
    words: QUESTION.words,
    estates: [{ value: '德加小区', label: '德加小区' }],
    estate: '德加小区',
    asksCircumstance: true,
    recent: [],
    rostered: true,
  };
  const list = {
    title: '待办',
    cases: [opened.c, signed.c],
    total: 12,
    page: 0,
    pages: 2,
    turn: (page: number) => ({ do: 'list', list: 'todo', page }) as const,
    catalogue,
  };
  return [
    { name: 'report-form', card: reportFormCard(form) },
    { name: 'settle-form', card: settleFormCard(form) },
    { name: 'form-done', card: formDoneCard('反馈：已提交', '净化器清洗并当场开启', opened.c.id) },
    {
      name: 'similar',
      card: similarCard(DRAFT, [{ c: opened.c, seen: true, mayFollow: true }], catalogue.nameOf, opened.now),
    },
    {
      name: 'case-to-sign-duty',
      card: caseCard({
        c: opened.c,
        catalogue,
        office,
        relations: DUTY,
        own: false,
        headline: 'assigned',
        now: opened.now,
        botChatUrl,
      }),
    },
    {
      name: 'case-in-hand-duty',
      card: caseCard({ c: signed.c, catalogue, office, relations: DUTY, own: false, now: signed.now, botChatUrl }),
    },
    {
      name: 'case-own-officer',
      card: caseCard({ c: signed.c, catalogue, office, relations: DUTY, own: true, seesPhone: true, now: signed.now }),
    },
    {
      name: 'case-please-confirm',
      card: caseCard({
        c: done.c,
        catalogue,
        office,
        relations: confirm,
        own: true,
        headline: 'please-confirm',
        now: done.now,
      }),
    },
    {
      name: 'case-overdue',
      card: caseCard({ c: opened.c, catalogue, office, relations: DUTY, own: false, now: opened.now + 9 * 86_400_000 }),
    },
    {
      name: 'case-notice',
      card: caseNoticeCard(
        opened.c,
        'red',
        { words: '', by: undefined, clock: opened.c.clocks.find(({ name }) => name === 'sign') },
        opened.now + 5 * 3_600_000,
        catalogue.nameOf,
      ),
    },
    {
      name: 'case-goes-on',
      card: caseCard({
        c: opened.c,
        catalogue,
        office,
        relations: DUTY,
        own: true,
        headline: 'assigned',
        missed: '综合行政执法队值班群',
        now: opened.now,
      }),
    },
    {
      name: 'case-stand-in',
      card: caseCard({
        c: { ...opened.c, lead: { department: 'power-company', intake: null, for: null }, matterId: 'CG25' },
        catalogue,
        office,
        relations: ['anyone', 'staff', 'dispatcher', 'stand-in'],
        own: false,
        headline: 'assigned',
        now: opened.now,
        botChatUrl,
      }),
    },
    {
      name: 'photo-receipt',
      card: photoReceiptCard(
        '照片收进「反馈 WX-261124-002 餐饮油烟扰民」这张表了，一共 1 张；填好点「提交」一起交。',
        MessageId.parse('om_sample'),
        [{ to: DRAFT, label: '反馈 WX-261124-001 餐饮油烟扰民' }],
      ),
    },
    {
      name: 'desk-not-reached',
      card: caseListCard({
        ...list,
        title: '指挥台',
        notReached: ['综合行政执法队值班群', '执法队值班员'],
        now: signed.now,
      }),
    },
    { name: 'settled', card: settledCard(opened.c, 'corrected', opened.now) },
    { name: 'case-list', card: caseListCard({ ...list, now: signed.now }) },
    {
      name: 'timeline',
      card: timelineCard({
        c: done.c,
        events: done.events,
        catalogue,
        seesPhone: false,
        own: false,
        page: 0,
        now: done.now,
      }),
    },
  ];
}
