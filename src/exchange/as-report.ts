import type { CommandOf } from '../cases/commands/table.ts';
import type { Place } from '../cases/record/case.ts';
import { redact } from '../redaction/redact.ts';
import { placeIn } from '../understanding/place/place-in.ts';
import { asKey } from '../workbook/words.ts';
import { dueOfOrder, type OutsideOrder } from './order.ts';

/** An estate of the office, with what it belongs to. */
type KnownEstate = { name: string; community: string; grid: string };

/** Where no estate and no community of the office is named: the desk finds out. */
const NOWHERE = '地点待核实';

/** 杭州市西湖区文新街道 before an address, which says nothing here: every place of the office is there. A 社区 or 小区 is none of it. */
const DIVISIONS =
  /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,4}?市)?(?:\p{Script=Han}{1,4}?(?<![社小园])[区县])?(?:\p{Script=Han}{2,4}?街道)?/u;
/** What of an address is left to say beside the part that stands for itself; the whole where nothing is. */
const beside = (detail: string, part: string): string => detail.replace(part, '').trim() || detail;

/**
 * Where an order is: by the estate its address names, else by the community it names or stands in a column of its own. No
 * estate is guessed at.
 */
export function placeOfOrder(
  { where, what }: OutsideOrder,
  estates: readonly KnownEstate[],
  communities: readonly string[],
): Place {
  const named = placeIn(where.text || what.text, estates).estate;
  const estate = estates.find(({ name }) => name === named);
  const detail = where.text.replace(DIVISIONS, '').trim() || where.text || '地址没有写';
  if (estate) {
    const { name, community, grid } = estate;
    return { community, estate: name, grid, detail: beside(detail, name) };
  }
  const said = asKey(`${where.community ?? ''} ${where.text}`);
  const community = communities.find((one) => said.includes(asKey(one).replace(/社区$/, '')));
  return {
    community: community ?? NOWHERE,
    estate: null,
    grid: null,
    detail: community ? beside(detail, community) : detail,
  };
}

const AFTERWARDS = '火已经处置：安置住户、走访同类隐患；起火原因等消防认定';

/** Whether an order waits for the desk whatever its matter is. */
export const isForDesk = ({ class: of }: Pick<OutsideOrder, 'class'>): boolean =>
  of === '火灾事故' || of === '部门协同';

/** `unsigned`: nobody vouches for who sent it. */
type Understood = { place: Place; matterId: string | null; mark: string; unsigned?: boolean };

/**
 * An order as somebody reports it. A fire accident is over: it goes to the desk alone, with what remains to be done, and
 * rings nobody. What is for several departments waits for the desk too. Urgent it is only where its source says so and
 * the matter may be; never where nobody vouches for it: then a person looks first.
 */
export function asReport(
  order: OutsideOrder,
  { place, matterId, mark, unsigned = false }: Understood,
): CommandOf<'report'> {
  const { what, where, external, who } = order;
  const phone = who?.phone ?? null;
  return {
    do: 'report',
    place,
    object: null,
    photos: [],
    matterId: isForDesk(order) ? null : matterId,
    noneFits: false,
    circumstance: null,
    urgent: what.urgent && !unsigned && order.class !== '火灾事故',
    description: [what.title && what.title !== what.text ? `${what.title}。` : '', what.text].join(''),
    asks: {
      ...(unsigned
        ? { 未签名来源: phone ? '没有签名，先打电话核实再办' : '没有签名，也没有留电话，先到现场核实再办' }
        : {}),
      ...(order.class === '民生诉求' ? {} : { 来单大类: order.class }),
      ...(what.code && what.code !== order.class && what.code !== matterId ? { 来单类别: redact(what.code) } : {}),
      ...what.details,
      ...(where.lat !== null && where.lng !== null ? { 坐标: `${where.lat}, ${where.lng}（WGS84）` } : {}),
      ...(order.class === '火灾事故' ? { 事后要做: AFTERWARDS } : {}),
      ...(order.class === '部门协同' ? { 接下来: '指挥室吹哨，或派给一个部门牵头' } : {}),
    },
    onBehalf: phone || external.replyNeeded ? { phone, wantsReply: external.replyNeeded } : null,
    reportedPerson: external.secret,
    joinsGroup: false,
    origin: { source: mark, outsideNumber: order.id, outsideDue: dueOfOrder(order) },
  };
}

/**
 * What is new of an order that is a case already, in words. `hidden`: the case is kept secret and this order does not say
 * whose name is to be left out of its words.
 */
export const newsOf = (
  order: OutsideOrder,
  mark: string,
  what: 'join' | 'update' | 'withdraw',
  hidden = false,
): string => {
  const began = { join: '也报来了', update: '更新了', withdraw: '撤回了这一单，请看还要不要办' }[what];
  const text = hidden ? '这一单要求保密，新的内容请指挥室到对方系统里看' : order.what.text;
  const said = what === 'withdraw' ? '' : `：${text}`;
  // Their words for how it stands are not ours: shown as they are.
  const { status } = order.external;
  const stands = status ? `（对方写着「${status}」）` : '';
  return [...`${mark} ${order.id} ${began}${stands}${said}`].slice(0, 1000).join('');
};
