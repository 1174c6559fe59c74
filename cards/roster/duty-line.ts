import { type Element, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { dials } from '../hotlines.ts';

/** Somebody on duty, as a card says it; a number only for those who may have it. */
export type DutyPerson = { name: string; mobile?: string | undefined; until?: string | undefined };

export type DutyLineFacts = {
  /** The section that takes in, where it is not the lead's own people who do. */
  of?: string | undefined;
  people: DutyPerson[];
  /** Whether the roster has anybody of the department. */
  known: boolean;
  /** Who knows where nobody of the department is there. */
  desk: DutyPerson[];
  /** Others read along: numbers are for the asker's own chat. */
  shared: boolean;
};

/** So many are named; a department without shifts has all its officers on duty. */
const NAMED = 2;

/** Who to find now, until when and by which number; where nobody is there, who knows. */
export function dutyLine({ of, people, known, desk, shared }: DutyLineFacts): Element {
  const numbers = shared ? '（电话私聊问我）' : '';
  if (people.length > 0) return text(`${said('现在找', people)}${of ? `（${escapeMarkdown(of)}）` : ''}${numbers}`);
  const nobody = known ? '这会儿没人值班' : '名册里还没有这个部门的人';
  if (desk.length > 0) return text(`${said(`${nobody}，问指挥室`, desk)}${numbers}`);
  return text(`${nobody}，指挥室也下班了：先上报，一上班就有人接`);
}

/** 「现在找　**执法队值班员**　13800000000　到 17:30」. */
function said(words: string, people: readonly DutyPerson[]): string {
  const named = people
    .slice(0, NAMED)
    .map((one) => [dialled(one), one.until && `到 ${one.until}`].filter(Boolean).join('　'));
  const more = people.length > NAMED ? `等 ${people.length} 人` : '';
  return `${words}　${named.join('、')}${more}`;
}

/** A name and, where it may be shown, the number that dials. */
export const dialled = ({ name, mobile }: Pick<DutyPerson, 'name' | 'mobile'>): string => {
  return `**${escapeMarkdown(name)}**${mobile ? `　${dials(mobile, mobile.replace(/^\+86/, ''))}` : ''}`;
};
