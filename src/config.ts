import * as z from 'zod';

const text = (cure: string) => z.string({ error: cure }).trim().min(1, cure);

const Environment = z.object({
  FEISHU_APP_ID: text('copy the App ID (cli_…) from 开发者后台 → 凭证与基础信息').regex(/^cli_[0-9a-fA-F]{16}$/, {
    error: 'must look like cli_ followed by 16 hex digits',
  }),
  FEISHU_APP_SECRET: text('copy the App Secret from 开发者后台 → 凭证与基础信息'),
  FEISHU_ENCRYPT_KEY: text('set an Encrypt Key in 开发者后台 → 事件与回调 → 加密策略 and copy it here; it is required'),
  FEISHU_VERIFICATION_TOKEN: text('copy the Verification Token from 开发者后台 → 事件与回调 → 加密策略'),
  FEISHU_DOMAIN: z.url({ error: 'must be an address like https://open.feishu.cn' }).default('https://open.feishu.cn'),
  FEISHU_CONNECTION: z.enum(['webhook', 'long'], { error: 'must be webhook or long' }).default('webhook'),
  DATABASE_FILE: z.string().default('data/shuiguan.db'),
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3000),
  PUBLIC_URL: z
    .union([z.literal(''), z.url({ error: 'must be an address like https://bot.example.com, or empty' })])
    .default('')
    .transform((url) => url.replace(/\/+$/, '')),
  ADMIN_OPEN_IDS: z
    .string()
    .default('')
    .transform((ids) => ids.split(/[,\s]+/).filter(Boolean))
    .pipe(z.array(z.string().startsWith('ou_', { error: 'must be open_ids (ou_…) separated by commas' }))),
  OFFICE_NAME: z.string().default('文新街道'),
  CASE_PREFIX: z
    .string()
    .regex(/^[A-Z]{1,6}$/, { error: 'must be one to six capital letters, such as WX' })
    .default('WX'),
  VOICE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  HANDBOOK_ACCESS: z.enum(['public', 'feishu'], { error: 'must be public or feishu' }).default('public'),
});

/** Everything a host is told from outside, checked. Secrets stay here and in src/feishu. */
export type Config = {
  app: { id: string; secret: string; encryptKey: string; verificationToken: string };
  domain: string;
  connection: 'webhook' | 'long';
  databaseFile: string;
  port: number;
  publicUrl: string;
  admins: string[];
  office: string;
  casePrefix: string;
  handbookAccess: 'public' | 'feishu';
  /** Voice messages are sent to Feishu's recognition of speech. */
  voice: boolean;
};

/** Reads the environment. Throws one Error naming every wrong variable and its cure; never prints a value. */
export function readConfig(environment: Record<string, unknown>): Config {
  const parsed = Environment.refine((env) => env.HANDBOOK_ACCESS === 'public' || env.PUBLIC_URL !== '', {
    path: ['PUBLIC_URL'],
    error: 'is needed where HANDBOOK_ACCESS is feishu: Feishu sends people back to it after they have signed in',
  }).safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  return {
    app: {
      id: env.FEISHU_APP_ID,
      secret: env.FEISHU_APP_SECRET,
      encryptKey: env.FEISHU_ENCRYPT_KEY,
      verificationToken: env.FEISHU_VERIFICATION_TOKEN,
    },
    domain: env.FEISHU_DOMAIN.replace(/\/+$/, ''),
    connection: env.FEISHU_CONNECTION,
    databaseFile: env.DATABASE_FILE,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    admins: env.ADMIN_OPEN_IDS,
    office: env.OFFICE_NAME,
    casePrefix: env.CASE_PREFIX,
    handbookAccess: env.HANDBOOK_ACCESS,
    voice: env.VOICE === 'on',
  };
}
