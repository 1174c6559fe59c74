import * as z from 'zod';
import { type LocalChanges as Changes, LocalChanges } from '../catalogue/local.ts';
import { type Complaint, type Config, checkEnvironment } from './config.ts';

/** What each street has for itself alone: never taken from what the streets share. */
const OWN = [
  'FEISHU_APP_ID',
  'FEISHU_APP_SECRET',
  'FEISHU_ENCRYPT_KEY',
  'FEISHU_VERIFICATION_TOKEN',
  'DATABASE_FILE',
  'PUBLIC_URL',
  'ADMIN_OPEN_IDS',
  'OFFICE_NAME',
  'CASE_PREFIX',
  'SOURCES',
  'SOURCES_FILE',
] as const;
/** What all share and one may have otherwise. */
const EITHER = ['FEISHU_DOMAIN', 'FEISHU_CONNECTION', 'HANDBOOK_ACCESS', 'VOICE', 'TRUSTED_PROXIES'] as const;
/** What must differ from street to street, or one would read or answer for another. */
const APART = ['FEISHU_APP_ID', 'FEISHU_ENCRYPT_KEY', 'DATABASE_FILE', 'PUBLIC_URL', 'OFFICE_NAME'] as const;

// A key of digits alone would lose its leading noughts.
const value = z.string({ error: '要写成文字；全是数字的两头加单引号' });
const settings = Object.fromEntries([...OWN, ...EITHER].map((name) => [name, value.optional()]));

/** The name of a street in addresses, commands, files and the log. */
const STREET_NAME = /^[a-z][a-z0-9-]{0,30}$/;
const NAMED_SO = '街道的代号用小写字母开头，只含小写字母、数字、短横线，最多 31 个字';

/** One street as it is written: the same settings as in .env, and what its list has otherwise, here or in a file. */
export const StreetEntry = z.strictObject({
  ...(settings as Record<(typeof OWN)[number] | (typeof EITHER)[number], z.ZodOptional<z.ZodString>>),
  changes: z.union([z.string(), LocalChanges]).optional(),
});
export type StreetEntry = z.infer<typeof StreetEntry>;

/** All streets of a deployment. */
export const StreetsFile = z.strictObject({
  streets: z
    .record(z.string(), StreetEntry)
    .refine((streets) => Object.keys(streets).length > 0, { error: '一个街道也没有写' })
    .superRefine((streets, { addIssue }) => {
      for (const name of Object.keys(streets))
        if (!STREET_NAME.test(name)) addIssue({ code: 'custom', path: [name], message: NAMED_SO });
    }),
});

export type Street = { name: string; config: Config; changes: Changes | string | undefined };
export type StreetComplaint = Complaint & { street: string };

/**
 * The streets, each over what the environment gives to all, or everything wrong with any of them. `fileOf`: the database
 * of a street that names none; `same`: one name for each file, however many ways lead to it.
 */
export function checkStreets(
  entries: Readonly<Record<string, StreetEntry>>,
  environment: Readonly<Record<string, unknown>>,
  fileOf: (name: string) => string,
  same: (file: string) => string = (file) => file,
): { streets: Street[] } | { wrong: StreetComplaint[] } {
  const shared = Object.fromEntries(Object.entries(environment).filter(([name]) => !OWN.some((own) => own === name)));
  const wrong: StreetComplaint[] = [];
  const streets = Object.entries(entries).flatMap(([name, { changes, ...entry }]): Street[] => {
    const own = { ...entry, DATABASE_FILE: entry.DATABASE_FILE?.trim() || fileOf(name) };
    for (const variable of ['OFFICE_NAME', 'CASE_PREFIX'] as const)
      if (!own[variable]?.trim())
        wrong.push({ street: name, variable, why: '每个街道都要写自己的 / every street has its own' });
    const given = Object.fromEntries(Object.entries(own).filter(([, said]) => said?.trim()));
    const checked = checkEnvironment({ ...shared, ...given });
    if ('config' in checked) return [{ name, config: checked.config, changes }];
    wrong.push(...checked.wrong.map((one) => ({ ...one, street: name })));
    return [];
  });
  wrong.push(...APART.flatMap((variable) => twice(streets, variable, same)));
  return wrong.length > 0 ? { wrong } : { streets };
}

const SAID: Record<(typeof APART)[number], (config: Config, same: (file: string) => string) => string> = {
  FEISHU_APP_ID: ({ app }) => app.id,
  FEISHU_ENCRYPT_KEY: ({ app }) => app.encryptKey,
  DATABASE_FILE: ({ databaseFile }, same) => same(databaseFile),
  PUBLIC_URL: ({ publicUrl }) => publicUrl,
  OFFICE_NAME: ({ office }) => office,
};

/** Streets that say of this what another said before them. */
function twice(
  streets: readonly Street[],
  variable: (typeof APART)[number],
  same: (file: string) => string,
): StreetComplaint[] {
  const first = new Map<string, string>();
  return streets.flatMap(({ name, config }) => {
    const said = SAID[variable](config, same);
    const other = first.get(said);
    if (said && other === undefined) first.set(said, name);
    if (!said || other === undefined) return [];
    return [{ street: name, variable, why: `和 ${other} 的一样，每个街道要有自己的 / the same as that of ${other}` }];
  });
}
