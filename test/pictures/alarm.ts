import type { WholeStage } from './stage.ts';

const DUTY = '燃气公司值班员';
const CHAT = '燃气公司值班群';
const DESK = '指挥室派遣员';
/** Somebody's own chat with the bot. */
const BOT = '谁管';

/** A leak in a kitchen, a device that is gone, and a storm, as the duty of the company and the desk see them. */
export async function takeAlarms(stage: WholeStage): Promise<void> {
  const { says, presses, shoot, sits, plays, passes, sendsPhoto } = stage;
  await sits(DUTY, CHAT);
  await plays({ do: 'raise', device: 'RQ-0001' });
  await passes('PT20S');
  await plays({ do: 'raise', device: 'RQ-0001' });
  await shoot(/^卡片：燃气高危报警/, 'gas-danger');
  await presses(DUTY, '我在处理', undefined, CHAT);
  await presses(DUTY, '已消除', undefined, CHAT);
  await sits(DUTY, BOT);
  await shoot(/^卡片：已消除/, 'gas-form');
  await sendsPhoto(DUTY);
  await presses(DUTY, '记上', { cause: 'leak', done: '灶具软管老化漏气，已换，测过没有气' });
  await plays({ do: 'clear', device: 'RQ-0001' });
  await plays({ do: 'offline', device: 'RQ-0002' });
  await passes('PT2M');
  await says(DUTY, '设备 小吃店');
  await shoot(/^卡片：样例小吃店后厨：离线/, 'gas-device');
  await plays({ do: 'flood', count: 30 });
  await passes('PT2M');
  await sits(DESK, '指挥室');
  await shoot(/^卡片：燃气平台一下子报了/, 'gas-flood');
  await presses(DESK, '静音（写原因）', undefined, '指挥室');
  await sits(DESK, BOT);
  await shoot(/^卡片：静音/, 'gas-quiet');
  await presses(DESK, '静音', { done: '片区停电，供电所说 16 点来电', hours: '2' });
  await says(DESK, '燃气报警');
  await shoot(/^卡片：燃气报警/, 'gas-alarms');
}
