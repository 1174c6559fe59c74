import type { AlarmAction } from '../../../cards/alarms/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { GasWorkbook } from '../ports/alarm-jobs.ts';
import type { AlarmView } from '../ports/alarm-view.ts';
import { alarmClocks } from './clock.ts';
import { drawAlarm, drawDevice, drawDevices, drawFlood, drawFloodAlarms } from './draw-alarm.ts';
import { drawAlarmForm, drawAlarms, drawChecks, drawFinds, drawImport } from './draw-lists.ts';
import { onAck, onAlarmForm, onAlarmSubmit, onOpenCase } from './on-alarm.ts';
import { onOpenChecks, onOpenFinds, onTakeSheet } from './on-import.ts';
import { onAckFlood, onSeeAlarm, onSeeDevice, onSeeFlood } from './on-see.ts';
import { onGasWorkbook } from './on-workbook.ts';
import { alarmPictures } from './photos.ts';
import { drawFloodForm, onFloodForm, onFloodSubmit } from './quiet.ts';
import { readGasWorkbook } from './read-workbook.ts';
import { undelivered } from './undelivered.ts';
import { deviceByWords, words } from './words.ts';

const FOR = ['dispatcher', 'leader', 'officer', 'head'] as const;

/** What gas platforms say: devices, alarms that are no cases yet, and the lists that come by workbook. The bot moves no valve. */
export const alarms = {
  clicks: {
    'gas-see': onSeeAlarm,
    'gas-ack': onAck,
    'gas-form': onAlarmForm,
    'gas-submit': onAlarmSubmit,
    'gas-open': onOpenCase,
    'gas-device': onSeeDevice,
    'gas-flood': onSeeFlood,
    'gas-flood-ack': onAckFlood,
    'gas-flood-form': onFloodForm,
    'gas-flood-submit': onFloodSubmit,
    'gas-take': onTakeSheet,
    'gas-open-checks': onOpenChecks,
    'gas-open-finds': onOpenFinds,
  },
  views: {
    'gas-alarm': drawAlarm,
    'gas-flood': drawFlood,
    'gas-alarms': drawAlarms,
    'gas-flood-alarms': drawFloodAlarms,
    'gas-flood-form': drawFloodForm,
    'gas-devices': drawDevices,
    'gas-device': drawDevice,
    'gas-form': drawAlarmForm,
    'gas-import': drawImport,
    'gas-checks': drawChecks,
    'gas-finds': drawFinds,
  },
  jobs: { 'gas-workbook': readGasWorkbook },
  words,
  phrases: [deviceByWords],
  clockWork: { alarms: alarmClocks },
  help: [
    { line: '燃气报警　现在响着的，和近 30 天的数', for: FOR },
    { line: '设备 面馆　看一台燃气设备现在怎样', for: FOR },
    { line: '入户安检　这个月查了几户、没改几户', for: FOR },
    { line: '人车瓶　这一天查到的', for: FOR },
  ],
  incoming: [{ file: onGasWorkbook, pictures: alarmPictures, undelivered }],
} satisfies Subject<AlarmAction, AlarmView, GasWorkbook>;
