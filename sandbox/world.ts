import type { Agenda } from './agenda.ts';
import type { Dice } from './dice.ts';
import type { FaultDesk, Rejection } from './faults.ts';
import type { JsonObject } from './json.ts';
import type { Settings } from './settings.ts';
import type { Around } from './tenant/around.ts';
import type { Traffic } from './traffic.ts';
import type { Rates, Remembered } from './windows.ts';

/** The credentials the host knows too. */
export type AppKeys = { appId: string; appSecret: string; encryptKey: string; verificationToken: string };

/** Sends an event on its way to the host; returns at once, delivery follows on its own. */
export type PushEvent = (eventType: string, event: JsonObject) => void;

/** Everything the rooms of the sandbox share. */
export type World = Around & {
  keys: AppKeys;
  settings: Settings;
  dice: Dice;
  agenda: Agenda;
  traffic: Traffic;
  rates: Rates;
  remembered: Remembered;
  faults: FaultDesk;
  pushEvent: PushEvent;
};

/** Writes down a refusal, so that a test can say there was none. */
export const recordRejection = (world: World, rejection: Omit<Rejection, 'at' | 'injected'>, injected = false) => {
  world.faults.rejections.push({ at: world.clock.now(), injected, ...rejection });
};

/** Whether the published app holds the scope. */
export const hasScope = (world: World, scope: string): boolean => world.settings.grantedScopes.includes(scope);
