import * as z from 'zod';
import { isRange } from './webhooks/addresses.ts';
import { isSecret } from './webhooks/signature.ts';

/**
 * How a source speaks: in orders by our envelope, as a gas platform of its devices (src/doors/orders), by Open311 GeoReport v2
 * (src/doors/open311); or as a service of the last kind of which we are the client (src/bot/open311).
 */
const KINDS = ['envelope', 'gas', 'open311', 'open311-partner'] as const;
export type SourceKind = (typeof KINDS)[number];

const list = <One extends z.ZodType>(one: One, most: number) =>
  z.array(one, { error: '要写成一列，如 [甲, 乙]' }).max(most);
const secret = z
  .string()
  .refine(isSecret, { error: '密钥写成 whsec_ 加 24 到 64 字节的 base64：用 openssl rand -base64 32 生成' });
const range = z.string().refine(isRange, { error: '写成地址或网段，如 10.1.2.3、10.0.0.0/8' });
const host = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/, {
  error: '写成主机名，如 img.example.gov.cn，不带 https:// 和路径',
});
const https = z.url({ error: '写成 https:// 开头的网址' }).refine(
  (value) => {
    const { protocol, hostname, username } = new URL(value);
    const here = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    return username === '' && (protocol === 'https:' || (protocol === 'http:' && here));
  },
  { error: '要 https，网址里不写账号' },
);

const apiKey = z.string().regex(/^[A-Za-z0-9_-]{24,128}$/, {
  error: 'api_key 要 24 到 128 个字母、数字：用 openssl rand -hex 24 生成',
});
const jurisdiction = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/, {
  error: 'jurisdiction 写成 wenxin.example.gov.cn 的样子',
});

const Entry = z
  .strictObject({
    kind: z.enum(KINDS).default('envelope'),
    secrets: list(secret, 2).default([]),
    path: z
      .string()
      .regex(/^[A-Za-z0-9_-]{32,128}$/, { error: '暗号路径要 32 到 128 个字母、数字：用 openssl rand -hex 24 生成' })
      .nullable()
      .default(null),
    from: list(range, 50).default([]),
    media: list(host, 20).default([]),
    callback: https.nullable().default(null),
    keys: list(apiKey, 2).default([]),
    jurisdiction: jurisdiction.nullable().default(null),
    endpoint: https.nullable().default(null),
    body: z.string().trim().min(1).max(100).nullable().default(null),
    services: z
      .record(
        z.string().regex(/^(?:[A-Z]{2}\d{2}|其他)$/, { error: '写事项编号，或「其他」' }),
        z.string().min(1).max(80),
      )
      .default({}),
    silentHours: z.int().min(1).max(720).nullable().default(null),
    perMinute: z.int().min(1).max(6000).default(600),
  })
  .superRefine((entry, { addIssue }) => {
    const { kind, secrets, path, from, callback, media, keys, endpoint, body, services } = entry;
    const wrong = (at: string, message: string) => addIssue({ code: 'custom', path: [at], message });
    if (kind === 'open311' || kind === 'open311-partner') {
      if (keys.length === 0) wrong('keys', kind === 'open311' ? '写发给对方的 api_key' : '写对方发给我们的 api_key');
      if (secrets.length > 0 || path !== null || callback !== null)
        wrong('kind', 'Open311 不签名、不收回执，只用 api_key：不写 secrets、path、callback');
    } else if (keys.length > 0) wrong('keys', '只有 Open311 用 api_key');
    if (kind === 'open311-partner') {
      if (endpoint === null) wrong('endpoint', '写对方 GeoReport v2 的网址，如 https://311.example.gov.cn/v2');
      if (body === null) wrong('body', '写转出时填的单位名称');
      if (Object.keys(services).length === 0) wrong('services', '写我们的事项对应对方的 service_code');
      return;
    }
    if (endpoint !== null || body !== null || Object.keys(services).length > 0)
      wrong('kind', 'endpoint、body、services 只写在 kind: open311-partner 里');
    if (kind === 'open311') return;
    // A leak is an urgent case at once, with nobody in between.
    if (kind === 'gas' && path !== null) wrong('path', '燃气平台要签名：它一报，紧急的事件就立了');
    if (kind === 'gas' && (callback !== null || media.length > 0)) wrong('kind', '燃气平台不收回执，也不送图片');
    if (secrets.length === 0 && path === null) wrong('secrets', '写签名密钥 secrets；对方签不了名才写 path 和 from');
    if (secrets.length > 0 && path !== null) wrong('path', '有签名密钥就不写暗号路径');
    if (path !== null && from.length === 0) wrong('from', '不签名的来源要写从哪些地址来');
    if (callback !== null && secrets.length === 0) wrong('callback', '往外发的回执要签名：写 secrets');
  });

/**
 * What another system is let in by, and reached at: its secrets, the current one first, or for one that cannot sign a secret
 * path and the addresses it comes from; the hosts whose pictures are fetched; where its receipts go; how many a minute, and after how many hours without a word something is wrong. Of Open311 its keys and jurisdiction; of a
 * partner where it is, the name a case is referred to it by, and its codes for our matters.
 */
export type SourceAccess = z.infer<typeof Entry> & { source: string };

const SourceName = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, { error: '来源的代号用小写字母、数字、短横线' });
const Sources = z.record(SourceName, Entry);

/** The sources of a JSON text, or all that is wrong with them, each with its cure and without any secret. */
export function readSources(text: string): { sources: SourceAccess[] } | { wrong: string[] } {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return { wrong: ['应是一段 JSON：{"platform":{"secrets":["whsec_…"]}} / must be JSON'] };
  }
  const read = Sources.safeParse(said);
  if (read.success) return { sources: Object.entries(read.data).map(([source, one]) => ({ source, ...one })) };
  return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
}
