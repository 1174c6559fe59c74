import { expect, test } from 'vitest';
import { CaseEvent } from '../../src/cases/lifecycle/events.ts';

test('an event sets nothing that it does not say: no default stands in for what it left alone', () => {
  expect(CaseEvent.shape.changes.parse({})).toEqual({});
});
