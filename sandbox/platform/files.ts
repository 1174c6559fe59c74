import type { SentFile } from '../tenant/tenant.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { multipartParts } from './multipart.ts';
import { refuse } from './refused.ts';

const MAX_BYTES = 30 * 1024 * 1024;
const TYPES = ['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream'];

/** Keeps a file; undefined `use` for a person's own. Refused as the platform would: empty, or too big. */
export function keepFile(world: World, file: Omit<SentFile, 'key'>): SentFile {
  if (file.bytes.length === 0) throw refuse(234010);
  if (file.bytes.length > MAX_BYTES) throw refuse(234006);
  const kept = { ...file, key: world.mint('file') };
  world.tenant.files.set(kept.key, kept);
  return kept;
}

/** POST /im/v1/files, multipart */
export const uploadFile = (world: World): Endpoint => ({
  name: 'im.file.create',
  method: 'POST',
  path: '/open-apis/im/v1/files',
  scopes: ['im:resource', 'im:resource:upload'],
  serve: async (call) => {
    const body = new Uint8Array(await call.http.req.arrayBuffer());
    const parts = multipartParts(call.http.req.header('Content-Type') ?? '', body);
    const [type, name] = ['file_type', 'file_name'].map((part) => parts?.get(part)?.toString('utf8'));
    const file = parts?.get('file');
    if (!type || !TYPES.includes(type) || !name || !file) throw refuse(234001);
    return { file_key: keepFile(world, { name, bytes: new Uint8Array(file), own: true }).key };
  },
});

/** The file as an HTTP answer. */
export const fileResponse = ({ bytes, name }: SentFile): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
