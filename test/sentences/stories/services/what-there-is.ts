import type { AtDesk } from './at-desk.ts';

/** What there is; a service and a session that are not. */
export async function whatThereIs({ host, neighbour, keeper, tap, on, form }: AtDesk): Promise<void> {
  await neighbour.says('服务');
  await neighbour.says('有没有夜校');
  await neighbour.says('老年食堂');
  await keeper.says('有没有夜校');
  await keeper.says('为什么');
  await keeper.says('服务统计');
  await neighbour.says('服务统计');
  await neighbour.says('我的报名');
  await neighbour.says('开班');
  await neighbour.says('KB-99');
  await neighbour.clicks('别的服务');
  await tap(neighbour, { do: 'service-see', service: 'FW02' });
  await tap(host, { do: 'session-see', session: 'KB-1' });
  await tap(neighbour, { do: 'service-wish', service: 'FW01', wants: true });
  await tap(neighbour, { do: 'service-wish', service: 'FW01', wants: false });
  await tap(neighbour, { do: 'service-wish', service: 'FW01', wants: true });
  await tap(neighbour, { do: 'service-wish', service: 'FW99', wants: true });
  await tap(host, { do: 'service-open', service: 'FW99', like: null });
  await tap(neighbour, { do: 'service-open', service: 'FW01', like: null });
  for (const value of [
    form('KB-99', 'sign-up'),
    on('KB-99', { do: 'session-lesson', lesson: 1 }),
    on('KB-99', { do: 'session-list' }),
    on('KB-99', { do: 'session-seat', seat: 1, step: 'leave' }),
  ])
    await tap(host, value);
}
