import type { InspectedSubject } from '../../src/inspections/subjects/subject.ts';
import { button, type Card, card, note, stack, text } from '../elements.ts';

/** 删除经营者: what goes and what stays, before it is done. */
export const subjectEraseCard = ({ id, name }: InspectedSubject): Card =>
  card(
    { title: `删除经营者：${id}`, subtitle: name, tone: 'warning' },
    text('会删掉这份档案里单独放的姓名、电话；检查、事件和证照都留着。删了不能恢复。'),
    stack(button('删除', { do: 'subject-erase', subject: id }, 'danger', '删掉经营者的姓名电话，不能恢复。')),
    note('停业的档案到时候自动删，不用点'),
  );
