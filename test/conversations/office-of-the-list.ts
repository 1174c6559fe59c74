import { afterAll, beforeAll } from 'vitest';
import { type HostKind, type Office, openOffice } from '../harness/office.ts';

/** An office for the conversations of one `describe`, with whoever changes the list in it or is asked. */
export function officeOfTheList(kind: HostKind) {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());
  return {
    office: () => office,
    keeper: () => office.with('清单管理员'),
    leader: () => office.with('带班领导'),
    legal: () => office.with('司法所经办'),
    team: () => office.with('执法队值班员', '执法队值班群'),
    market: () => office.with('市监所值班员', '市监所值班群'),
  };
}
