import type { AlarmId, FloodId } from '../../alarms/alarm.ts';
import type { AlarmTell } from '../../alarms/step.ts';
import type { DraftId, OpenId } from '../../brands.ts';

/** A form about an alarm. */
export type AlarmFormName = 'cleared' | 'false' | 'shelve';

/** What tells of alarms and devices; for whose eyes it is (`audience`) decides what of the place and its owner it shows. */
export type AlarmView =
  /** `tell`: what it is said for; the card itself shows how it stands. `missed`: whom it was meant for. */
  | { view: 'gas-alarm'; alarm: AlarmId; audience: string; tell?: AlarmTell | undefined; missed?: string | undefined }
  | { view: 'gas-flood'; flood: FloodId; audience: string; missed?: string | undefined }
  | { view: 'gas-alarms'; openId: OpenId }
  | { view: 'gas-flood-alarms'; flood: FloodId; openId: OpenId }
  | { view: 'gas-flood-form'; flood: FloodId; openId: OpenId }
  | { view: 'gas-devices'; words: string; openId: OpenId }
  | { view: 'gas-device'; device: string; openId: OpenId }
  | { view: 'gas-form'; alarm: AlarmId; form: AlarmFormName; openId: OpenId }
  | { view: 'gas-import'; draft: DraftId; openId: OpenId }
  | { view: 'gas-checks'; month?: string | undefined; openId: OpenId }
  | { view: 'gas-finds'; day?: string | undefined; openId: OpenId };
