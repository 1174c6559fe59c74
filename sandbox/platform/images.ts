import type { Picture } from '../tenant/tenant.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { fileResponse } from './files.ts';
import { multipartParts } from './multipart.ts';
import { pictureFormat } from './picture-format.ts';
import { refuse } from './refused.ts';
import { soundResponse } from './speech.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const MOST_PIXELS = { gif: 2000, avatar: 4096, other: 12_000 };

/** Keeps a picture; undefined `use` for a person's own. Refused as the platform would: empty, too big, no picture. */
export function keepPicture(world: World, bytes: Uint8Array<ArrayBuffer>, use: Picture['use']): Picture {
  if (bytes.length === 0) throw refuse(234010);
  if (bytes.length > MAX_BYTES) throw refuse(234006);
  const format = pictureFormat(bytes);
  if (!format) throw refuse(234011);
  const most =
    format.contentType === 'image/gif' ? MOST_PIXELS.gif : MOST_PIXELS[use === 'avatar' ? 'avatar' : 'other'];
  if ((format.width ?? 0) > most || (format.height ?? 0) > most) throw refuse(234039);
  const picture = { key: world.mint('picture'), bytes, contentType: format.contentType, use };
  world.tenant.pictures.set(picture.key, picture);
  return picture;
}

/** POST /im/v1/images, multipart */
export const uploadImage = (world: World): Endpoint => ({
  name: 'im.image.create',
  method: 'POST',
  path: '/open-apis/im/v1/images',
  scopes: ['im:resource', 'im:resource:upload'],
  serve: async (call) => {
    const body = new Uint8Array(await call.http.req.arrayBuffer());
    const parts = multipartParts(call.http.req.header('Content-Type') ?? '', body);
    const use = parts?.get('image_type')?.toString('utf8');
    const image = parts?.get('image');
    if ((use !== 'message' && use !== 'avatar') || !image) throw refuse(234001);
    return { image_key: keepPicture(world, new Uint8Array(image), use).key };
  },
});

/** The picture as an HTTP answer. */
export const pictureResponse = (picture: Picture): Response =>
  new Response(picture.bytes, { headers: { 'Content-Type': picture.contentType } });

/** GET /im/v1/images/:image_key, only what the app itself uploaded for messages */
export const downloadImage = (world: World): Endpoint => ({
  name: 'im.image.get',
  method: 'GET',
  path: '/open-apis/im/v1/images/:image_key',
  scopes: ['im:resource', 'im:message', 'im:message:readonly'],
  serve: (call) => {
    const picture = world.tenant.pictures.get(call.param('image_key'));
    if (!picture) throw refuse(234001);
    if (picture.use !== 'message') throw refuse(234008);
    return pictureResponse(picture);
  },
});

/** GET /im/v1/messages/:message_id/resources/:file_key?type=image or file: what people sent */
export const downloadResource = (world: World): Endpoint => ({
  name: 'im.message.resource.get',
  method: 'GET',
  path: '/open-apis/im/v1/messages/:message_id/resources/:file_key',
  scopes: ['im:message', 'im:message:readonly'],
  serve: (call) => {
    const message = world.tenant.messages.get(call.param('message_id'));
    const key = call.param('file_key');
    if (!message || message.recalled) throw refuse(234003);
    const chat = world.tenant.chats.get(message.chatId);
    if (!chat?.hasBot || chat.dissolved) throw refuse(234004);
    if (message.type === 'interactive') throw refuse(234043);
    if (!['image', 'file'].includes(call.query('type') ?? '')) throw refuse(234001);
    if (!message.content.includes(JSON.stringify(key))) throw refuse(234003);
    const file = call.query('type') === 'file' ? world.tenant.files.get(key) : undefined;
    if (file) return fileResponse(file);
    if (call.query('type') === 'file') return soundResponse(world, key);
    const picture = world.tenant.pictures.get(key);
    if (!picture) throw refuse(234003);
    return pictureResponse(picture);
  },
});
