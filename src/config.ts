import * as z from 'zod';
import { OpenId } from './brands.ts';
import { readSources, type SourceAccess } from './source-access.ts';
import { isRange } from './webhooks/addresses.ts';

/** What is wrong and what to do: for the office in Chinese, for engineers in English. */
const cure = (chinese: string, english: string) => `${chinese} / ${english}`;

const QUOTED = /^(["'`]).*\1$|^[“‘「].*[”’」]$/s;
const NO_QUOTES = cure('两头的引号去掉', 'take the quotes around the value away');
/** A secret is copied from a page, and what nobody sees may come along: Feishu would refuse it, and nobody would know why. */
const UNSEEN = /\p{C}|[^\P{Z} ]/u;
const SEEN_ALONE = cure('里面有看不见的字，重新抄一遍', 'has signs in it that nobody sees, copy it again');
const HERE = '到开发者后台';

/** A value without quotes around it: a shell takes them away, systemd and Docker do not. */
const text = z.string().refine((value) => !QUOTED.test(value), { error: NO_QUOTES, abort: true });
const required = (chinese: string, english: string) =>
  z.string({ error: cure(chinese, english) }).refine((value) => !QUOTED.test(value), { error: NO_QUOTES, abort: true });

const parsed = (value: string): URL | undefined => (URL.canParse(value) ? new URL(value) : undefined);
/** Only a scheme, a host and a port. */
const bare = ({ pathname, search, hash, username, password }: URL) =>
  pathname === '/' && search === '' && hash === '' && username === '' && password === '';
const within = ({ hostname }: URL) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

const secret = (chinese: string, english: string) =>
  required(chinese, english).refine((value) => !UNSEEN.test(value), { error: SEEN_ALONE });

/** Where Feishu is: secrets go there, so it is https; only a pretend one on this machine may be http. */
const platform = text
  .refine(
    (value) => {
      const url = parsed(value);
      return !!url && bare(url) && (url.protocol === 'https:' || (url.protocol === 'http:' && within(url)));
    },
    {
      error: cure(
        '应是 https:// 开头的飞书地址，后面不带路径，如 https://open.feishu.cn',
        'must be an https address without a path, like https://open.feishu.cn',
      ),
    },
  )
  .transform((value) => new URL(value).origin);

const ownAddress = text
  .refine(
    (value) => {
      const url = parsed(value);
      return !!url && bare(url) && /^https?:$/.test(url.protocol);
    },
    {
      error: cure(
        '应是 https:// 开头的网址，后面不带路径，如 https://bot.example.com；没有就留空',
        'must be an address like https://bot.example.com without a path, or empty',
      ),
    },
  )
  .transform((value) => new URL(value).origin);

const port = text
  .regex(/^\d{1,5}$/, { error: cure('应是 0 到 65535 的数字', 'must be a port number') })
  .transform(Number)
  .pipe(z.number().max(65_535, { error: cure('应是 0 到 65535 的数字', 'must be a port number') }));

/** Bytes of the longest name in a path: what stands beside the file is called by its name and something more. */
const LONGEST_NAME = 200;
const isLong = (name: string) => new TextEncoder().encode(name).length > LONGEST_NAME;
const file = text.refine((value) => !/^(:|file:)|[/\\]$|\p{C}/u.test(value) && !value.split(/[/\\]/).some(isLong), {
  error: cure('应是一个文件的路径，如 /var/lib/shuiguan/shuiguan.db', 'must be the path of a file'),
});

const address = text.refine(
  (value) => value === 'localhost' || z.union([z.ipv4(), z.ipv6()]).safeParse(value).success,
  {
    error: cure('应是本机的一个 IP 地址，如 127.0.0.1', 'must be an IP address of this machine'),
  },
);

const officeName = text.refine((value) => [...value].length <= 100 && !/[\p{C}\p{Zl}\p{Zp}]/u.test(value), {
  error: cure('街道名最多 100 个字，一行写完', 'must be one line of at most 100 characters'),
});

const either = <Choice extends string>(a: Choice, b: Choice) =>
  z.enum([a, b], { error: cure(`只能填 ${a} 或 ${b}`, `must be ${a} or ${b}`) });

const admins = text
  .transform((ids) => ids.split(/[,，、;；\s]+/).filter(Boolean))
  .pipe(
    z.array(
      OpenId.regex(/^ou_\w+$/, {
        error: cure('应是 ou_ 开头的编号，几个人用逗号隔开', 'must be open_ids (ou_…) separated by commas'),
      }),
    ),
  );

/** The systems that may send orders in, as JSON. */
const sources = text.transform((value, { addIssue }): SourceAccess[] => {
  const read = readSources(value);
  if ('sources' in read) return read.sources;
  for (const message of read.wrong) addIssue({ code: 'custom', message });
  return z.NEVER;
});

const ranges = text
  .transform((said) => said.split(/[,，、;；\s]+/).filter(Boolean))
  .refine((all) => all.every(isRange), {
    error: cure('应是地址或网段，如 127.0.0.1、10.0.0.0/8，几个用逗号隔开', 'must be addresses or ranges of them'),
  });

const Environment = z
  .object({
    FEISHU_APP_ID: required(
      `${HERE}「凭证与基础信息」抄 App ID（cli_ 开头）`,
      'copy the App ID (cli_…) from 开发者后台 → 凭证与基础信息',
    ).regex(/^cli_[0-9a-fA-F]{16}$/, {
      error: cure('应是 cli_ 后面 16 位数字和字母，重新抄一遍', 'must look like cli_ followed by 16 hex digits'),
    }),
    FEISHU_APP_SECRET: secret(
      `${HERE}「凭证与基础信息」抄 App Secret`,
      'copy the App Secret from 开发者后台 → 凭证与基础信息',
    ),
    FEISHU_ENCRYPT_KEY: secret(
      `${HERE}「事件与回调」→「加密策略」设一个 Encrypt Key 抄来，必填`,
      'set an Encrypt Key in 开发者后台 → 事件与回调 → 加密策略 and copy it here; it is required',
    ),
    FEISHU_VERIFICATION_TOKEN: secret(
      `${HERE}「事件与回调」→「加密策略」抄 Verification Token`,
      'copy the Verification Token from 开发者后台 → 事件与回调 → 加密策略',
    ),
    FEISHU_DOMAIN: platform.default('https://open.feishu.cn'),
    FEISHU_CONNECTION: either('webhook', 'long').default('webhook'),
    DATABASE_FILE: file.default('data/shuiguan.db'),
    LISTEN: address.optional(),
    PORT: port.default(3000),
    PUBLIC_URL: ownAddress.default(''),
    ADMIN_OPEN_IDS: admins.default([]),
    OFFICE_NAME: officeName.default('文新街道'),
    CASE_PREFIX: text
      .regex(/^[A-Z]{1,6}$/, {
        error: cure('应是 1 到 6 个大写字母，如 WX', 'must be one to six capital letters, such as WX'),
      })
      .default('WX'),
    HANDBOOK_ACCESS: either('public', 'feishu').default('public'),
    VOICE: either('on', 'off').default('off'),
    SOURCES: sources.default([]),
    TRUSTED_PROXIES: ranges.default([]),
  })
  .refine((env) => env.HANDBOOK_ACCESS !== 'feishu' || env.PUBLIC_URL !== '', {
    path: ['PUBLIC_URL'],
    error: cure(
      'HANDBOOK_ACCESS 是 feishu 时必填：登录后要回到这个网址',
      'is needed where HANDBOOK_ACCESS is feishu: Feishu sends people back to it after they have signed in',
    ),
    // Said beside whatever else is wrong.
    when: () => true,
  });

/** The variables that are read; docs/部署手册.md and .env.example list the same. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

/** Everything a host is told from outside, checked. Secrets stay here and in src/feishu. */
export type Config = {
  app: { id: string; secret: string; encryptKey: string; verificationToken: string };
  domain: string;
  connection: 'webhook' | 'long';
  databaseFile: string;
  port: number;
  /** The address of this machine that is listened on; undefined: all of them. */
  listen: string | undefined;
  publicUrl: string;
  admins: OpenId[];
  office: string;
  casePrefix: string;
  handbookAccess: 'public' | 'feishu';
  /** Voice messages are sent to Feishu's recognition of speech. */
  voice: boolean;
  /** The systems that may send orders in, with their secrets. */
  sources: readonly SourceAccess[];
  /** Proxies whose word is taken for where a request comes from: addresses and ranges. */
  trustedProxies: readonly string[];
};

/** Whether a port is listened on at all: for Feishu, for pages, for other systems. */
export const isServed = ({ connection, publicUrl, sources }: Config): boolean =>
  connection === 'webhook' || publicUrl !== '' || sources.length > 0;

/** A variable and what is wrong with it, never its value. */
export type Complaint = { variable: string; why: string };

/** The configuration that the environment gives, or everything wrong with it. What is blank counts as missing. */
export function checkEnvironment(environment: Record<string, unknown>): { config: Config } | { wrong: Complaint[] } {
  const given = Object.entries(environment).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  const read = Environment.safeParse(Object.fromEntries(given));
  if (!read.success)
    return {
      wrong: read.error.issues.map(({ path, message }) => ({ variable: path.slice(0, 1).join(), why: message })),
    };
  const env = read.data;
  const config = {
    app: {
      id: env.FEISHU_APP_ID,
      secret: env.FEISHU_APP_SECRET,
      encryptKey: env.FEISHU_ENCRYPT_KEY,
      verificationToken: env.FEISHU_VERIFICATION_TOKEN,
    },
    domain: env.FEISHU_DOMAIN,
    connection: env.FEISHU_CONNECTION,
    databaseFile: env.DATABASE_FILE,
    port: env.PORT,
    listen: env.LISTEN,
    publicUrl: env.PUBLIC_URL,
    admins: env.ADMIN_OPEN_IDS,
    office: env.OFFICE_NAME,
    casePrefix: env.CASE_PREFIX,
    handbookAccess: env.HANDBOOK_ACCESS,
    voice: env.VOICE === 'on',
    sources: env.SOURCES,
    trustedProxies: env.TRUSTED_PROXIES,
  };
  return { config };
}

/** Reads the environment. Throws one Error naming every wrong variable and its cure; never prints a value. */
export function readConfig(environment: Record<string, unknown>): Config {
  const checked = checkEnvironment(environment);
  if ('config' in checked) return checked.config;
  const lines = checked.wrong.map(({ variable, why }) => `  ${variable}: ${why}`);
  throw new Error(`配置有缺有错，程序没有启动，改好再来：/ The environment is not complete:\n${lines.join('\n')}`);
}
