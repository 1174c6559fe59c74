import { pairsOf } from './given.ts';
import { type WrongRequest, wrong } from './wrong.ts';

/** Whoever does not know what they send sends a form. */
const FORM = 'application/x-www-form-urlencoded';

/** What a body says: a form however it is sent, or JSON. Files in it are not read: pictures come as media_url. Never throws. */
export async function readBody(
  body: Uint8Array<ArrayBuffer>,
  contentType: string | null,
): Promise<[string, string][] | WrongRequest> {
  const type = (contentType ?? FORM).toLowerCase();
  try {
    if (type.includes('multipart/form-data')) {
      const form = await new Response(body, { headers: { 'content-type': contentType ?? '' } }).formData();
      return [...form].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      );
    }
    const text = new TextDecoder().decode(body);
    return type.includes('json') ? pairsOf(JSON.parse(text)) : [...new URLSearchParams(text)];
  } catch {
    return wrong(400, '内容读不懂：用 application/x-www-form-urlencoded', 'the body could not be read');
  }
}
