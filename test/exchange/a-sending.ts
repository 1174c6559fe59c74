type Sending = Record<string, unknown> & Record<'external' | 'what' | 'where' | 'who', Record<string, unknown>>;

/** A fire hazard as 141 would send it, with what a test says of it. */
export const aSending = (more: Record<string, unknown> = {}): Sending => {
  const part = (name: string, said: Record<string, unknown>) => ({ ...said, ...(more[name] as object | undefined) });
  return {
    ...{ id: 'evt-1', type: 'event.created', time: '2026-11-24T09:30:00+08:00', class: '消防隐患类' },
    ...more,
    external: part('external', { id: 'E-1', revision: 1, due: '2026-12-03T17:30:00+08:00', replyNeeded: true }),
    what: part('what', { text: '楼道里堆了很多纸箱', code: '消防隐患/楼道堆物' }),
    where: part('where', { text: '德加小区3幢', lng: 120.1, lat: 30.28 }),
    who: part('who', { name: '李某', phone: '13900001111' }),
  };
};
