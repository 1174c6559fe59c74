import { alarmKind } from '../../../cards/alarms/alarm-card.ts';
import { subjectOfAlarm } from '../../outgoing/live-subject.ts';
import { goOn } from '../core/go-on.ts';
import type { Hooks } from '../core/hooks.ts';

/** An alarm that does not reach who must hear it goes on to the next in line, at once where it may kill. */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  const { outgoing } = queued;
  if (outgoing.kind !== 'send' || !outgoing.onward) return undefined;
  const { view } = outgoing;
  if (view.view === 'gas-flood') {
    const flood = await world.store.flood(view.flood);
    if (!flood) return undefined;
    const subject = subjectOfAlarm(flood.id);
    return goOn(
      queued,
      outgoing,
      {
        what: `${flood.id} 燃气平台一下子报了很多`,
        urgent: flood.danger,
        show: ({ key }, { audience }) => ({ view: { ...view, audience, missed: key }, subject }),
      },
      world,
    );
  }
  if (view.view !== 'gas-alarm') return undefined;
  const alarm = await world.store.alarm(view.alarm);
  if (!alarm) return undefined;
  const kept = await world.store.gasDevice(alarm.device);
  return goOn(
    queued,
    outgoing,
    {
      what: `${alarm.id} ${alarmKind(alarm)}「${kept?.device.name ?? alarm.device}」要人处理`,
      urgent: alarm.level === 'danger',
      show: ({ key }, { audience }) => ({
        view: { ...view, audience, missed: key },
        subject: subjectOfAlarm(alarm.id),
      }),
    },
    world,
  );
};
