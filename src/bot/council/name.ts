import type { Case } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { redact } from '../../redaction/redact.ts';

/** Limits of im/v1/chats, in characters. */
const NAME = 60;
const DESCRIPTION = 100;

const cut = (words: string, most: number): string => [...words].slice(0, most).join('');

/** Every group of ours begins with one of these. */
export const GROUP_PREFIX = '【吹哨】';
const ENDED = '【已结】';

const tail = (c: Case) => redact(`${c.id} ${c.title} ${c.place.estate ?? c.place.community}`).replace(/\s+/g, ' ');

/** 【吹哨】编号 事项 地点 in one line, within Feishu's limit. */
export const groupName = (c: Case): string => cut(`${GROUP_PREFIX}${tail(c)}`, NAME);
export const endedName = (c: Case): string => cut(`${ENDED}${tail(c)}`, NAME);

/** What a group is found by among the bot's own: number and round. */
export const groupMark = (caseId: CaseId, round: number): string => `事件 ${caseId} 第 ${round} 轮吹哨`;

/** The group's description: the mark, and how to speak to the bot here. */
export const groupDescription = (caseId: CaseId, round: number): string =>
  cut(
    `${groupMark(caseId, round)}。说进展请 @谁管 进展 …，定事请 @谁管 决定 …，派活请 @谁管 分工 部门 事情 期限。`,
    DESCRIPTION,
  );
