import { expect, test } from 'vitest';
import { place, readRooms } from './fault.ts';

test('every seeded fault has its snippet where it can be placed, and the tests that should notice', () => {
  const all = readRooms().flatMap(({ room, faults }) => faults.map((fault) => ({ room, fault })));
  expect(all.length).toBeGreaterThan(300);
  for (const { room, fault } of all) expect(place('.', room, fault).text, fault.name).toContain(fault.instead.trim());
});
