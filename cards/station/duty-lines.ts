import type { Duty } from '../../src/station/duty/duty.ts';
import { type Element, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { dialled } from '../roster/duty-line.ts';
import { hoursOf } from './words.ts';

/** Somebody at a station today; the number only for those who may have it. */
export type OnDutyFacts = {
  people: {
    duty: Pick<Duty, 'community' | 'from' | 'to' | 'can'>;
    name: string;
    department: string | undefined;
    mobile?: string | undefined;
  }[];
  /** More than are shown. */
  more: number;
};

/** 今天谁在: name, department, number, until when, what can be decided at once. */
export function onDutyLines({ people, more }: OnDutyFacts, heading = ['**今天谁在**']): Element | undefined {
  if (people.length === 0) return undefined;
  const lines = people.map(({ duty, name, department, mobile }) => {
    const can = duty.can ? `<br>　能当场定：${escapeMarkdown(duty.can)}` : '';
    const of = department ? `（${escapeMarkdown(department)}）` : '';
    return `${dialled({ name, mobile })}${of}　${escapeMarkdown(duty.community)} ${hoursOf(duty)}${can}`;
  });
  return text([...heading, ...lines, ...(more > 0 ? [`还有 ${more} 人，发「今天谁在」`] : [])].join('<br>'));
}
