import { ownCompanies, seesAll } from '../../alarms/rights.ts';
import type { OpenId } from '../../brands.ts';
import type { Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { reply, replyInWords } from '../core/reply.ts';
import { show } from '../core/show.ts';
import type { Phrase, Shown, WordTable } from '../core/word.ts';
import type { Message } from '../ports/incoming.ts';

const list = (openId: OpenId): Shown => ({ view: { view: 'gas-alarms', openId }, own: true });

/** Whoever sees no alarms and writes this wants the police or the fire brigade. */
const CALL = '要报警请直接打电话：有人有危险打 110，着火打 119，要救护车打 120。打好了再告诉我在哪里，我帮您上报。';

/** For those who look after alarms what sounds now; for anybody else what `otherwise` says. */
const alarmsOr =
  (otherwise: (message: Message) => Reaction) =>
  (openId: OpenId): Shown => ({
    knowsDanger: true,
    async answer(message, world) {
      const roster = await readRoster(world);
      const companies = world.catalogue.departments.map(({ id }) => id);
      const sees = seesAll(openId, roster) || ownCompanies(companies, openId, roster).some(isGasCompany);
      return sees ? show(list(openId), message, world) : otherwise(message);
    },
  });

/** The departments whose people look after alarms of gas all day. */
const isGasCompany = (department: string): boolean => department === 'gas-company' || department === 'bottled-gas';

export const words: WordTable = {
  报警: alarmsOr((message) => replyInWords(message, CALL)),
  // Of anybody else it is that an alarm for gas sounds where they are.
  燃气报警: alarmsOr((message) => reply(message, { view: 'emergency', danger: 'gas' })),
  入户安检: (openId) => ({ view: { view: 'gas-checks', openId }, own: true }),
  人车瓶: (openId) => ({ view: { view: 'gas-finds', openId }, own: true }),
};

const DEVICE = /^设备\s+(\S.{0,59})$/;

/** 设备 面馆. */
export const deviceByWords: Phrase = {
  like: ['设备 面馆后厨', '设备 RQ-0001'],
  read(said, openId) {
    const [, words] = DEVICE.exec(said) ?? [];
    return words === undefined ? undefined : { view: { view: 'gas-devices', words, openId }, own: true };
  },
};
