import fc from 'fast-check';

/** Pieces of addresses as somebody types them who is looking for a way in, percent-encoded or not. */
const PIECES = [
  'CG04',
  'cg04',
  'print',
  'poster',
  'qr.svg',
  'style.css',
  'index.json',
  '..',
  '%2e%2e',
  '%252e%252e%252f',
  '..%2f..%2f',
  '....//',
  '%5c..%5c',
  '/evil.example',
  '%00',
  '%0d%0aset-cookie:evil=1',
  '%E0%A4%A',
  '%FF',
  '%',
  ';',
  '@evil.example',
  '.env',
  '__proto__',
  'constructor',
  '$%7Bevil%7D',
  '%3Cscript%3Eevil%3C/script%3E',
  "%22%3E%3Cimg%20src=x%20onerror='evil'%3E",
  'x'.repeat(3_000),
] as const;

const piece = fc.constantFrom(...PIECES);
const parameter = fc.tuple(
  fc.constantFrom('q', 'v', 'view', 'department', 'size', 'state', 'code', '__proto__', 'q[]', 'q[constructor]', '%00'),
  fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 60 }).map(encodeURIComponent)),
);

/** An address of the handbook, or near it: odd pieces, parameters doubled, strange and huge. Begins with /handbook. */
export const oddAddress = fc
  .tuple(fc.array(piece, { maxLength: 4 }), fc.array(parameter, { maxLength: 8 }))
  .map(([path, query]) => {
    const asked = query.map(([name, value]) => `${name}=${value}`).join('&');
    return `${['/handbook', ...path].join('/')}${asked ? `?${asked}` : ''}`.slice(0, 9_000);
  });

export const oddHeaders = fc.dictionary(
  fc.constantFrom(
    'cookie',
    'if-none-match',
    'accept-encoding',
    'range',
    'origin',
    'referer',
    'content-type',
    'x-forwarded-host',
    'x-original-url',
    'x-http-method-override',
  ),
  fc.oneof(
    fc.constantFrom('*', 'W/"', '"evil"', 'bytes=0-0,9-', 'gzip;q=9', 'null', '/healthz', 'DELETE', '__proto__=1; a=b'),
    fc.constant(`${'handbook_session=evil; '.repeat(100)}handbook_login=__proto__`),
    fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 80 }),
  ),
);

type Answer = Pick<Response, 'status' | 'headers'>;

/** What an answer must never be, in words; empty when all is well. `own` is where it may send a browser besides here. */
export function objections({ status, headers }: Answer, body: string, own: string): string[] {
  const location = headers.get('location');
  const cookies = headers.getSetCookie();
  const kept = cookies.filter(
    (line) => !/^handbook_(login=[^;]*; .*Path=\/|session=[^;]*; .*Path=\/handbook); HttpOnly/.test(line),
  );
  return [
    ...(status >= 500 ? [`${status}`] : []),
    ...(location === null || location.startsWith(`${own}/`) || /^\/handbook(?![^/?])/.test(location) ? [] : [location]),
    ...(headers.get('content-security-policy')?.includes("default-src 'none'") ? [] : ['no policy']),
    ...(headers.has('evil') || kept.length > 0 ? [`a header of theirs: ${kept}`] : []),
    ...(/<script>evil|<img src=x/.test(body) ? ['markup of theirs'] : []),
  ];
}
