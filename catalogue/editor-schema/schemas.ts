import * as z from 'zod';
import { Bundle } from '../bundles/schema.ts';
import { CalendarYear } from '../calendar/schema.ts';
import { Checklist, ItemGroup } from '../checklists/schema.ts';
import { FigureWords } from '../figures/schema.ts';
import { Topics } from '../heard/schema.ts';
import { Authority, Basis } from '../law-schema.ts';
import { Limits } from '../limits-schema.ts';
import { BoundaryGroup, Community, Department, EditionHead, Matter, Referral, SharedSaying } from '../schema.ts';
import { Service } from '../services/schema.ts';
import { OrderSource } from '../sources/schema.ts';

const SCHEMAS: Record<string, z.ZodType> = {
  matter: Matter,
  departments: z.array(Department),
  authorities: z.array(Authority),
  boundaries: z.array(BoundaryGroup),
  referrals: z.array(Referral),
  communities: z.array(Community),
  'shared-sayings': z.array(SharedSaying),
  topics: Topics,
  edition: EditionHead,
  calendar: CalendarYear,
  limits: Limits,
  'check-items': ItemGroup,
  checklist: Checklist,
  bundle: Bundle,
  figures: z.array(FigureWords),
  source: OrderSource,
  service: Service,
  'inspection-basis': z.array(Basis),
};

/** JSON Schemas (draft 7, which editors read) by file name: field descriptions as one types, before the compiler checks. */
export const editorSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`,
    ]),
  );
