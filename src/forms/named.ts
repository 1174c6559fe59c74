import * as z from 'zod';

/** Something that has a name beside its id: a person, a group, a department, a matter. */
export const Named = z.strictObject({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;
