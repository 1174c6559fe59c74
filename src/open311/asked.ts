import type { Format } from './document.ts';

/** What of GeoReport v2 is asked for; `test`: of its endpoint for trying, where nothing is kept and nobody is rung. */
export type WhatIsAsked = {
  test: boolean;
  what: 'discovery' | 'services' | 'requests' | 'tokens' | 'servicerequestupdates';
  id: string | undefined;
  format: Format | undefined;
};

const PATH = /^(?:(test\/)?v2\/)?([a-z]+)(?:\/([^/]{1,80}?))?(?:\.(xml|json))?\/?$/;

/** What a path behind a source asks for; undefined for nothing there is. */
export function askedIn(path: string): WhatIsAsked | undefined {
  let plain: string;
  try {
    // Clients join the endpoint and what is asked with a slash, whether it ends in one or not.
    plain = decodeURIComponent(path).replace(/\/{2,}/g, '/');
  } catch {
    return undefined;
  }
  const [whole, test, what, id, format] = PATH.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const of = { test: test !== undefined, id, format: format as Format | undefined };
  // Clients that know the endpoint alone look for it there.
  if (what === 'discovery') return id === undefined ? { ...of, what } : undefined;
  if (!plain.includes('v2/')) return undefined;
  if (what === 'services' || what === 'requests') return { ...of, what };
  if (what === 'tokens') return id === undefined ? undefined : { ...of, what };
  if (what === 'servicerequestupdates') return id === undefined ? { ...of, what } : undefined;
  return undefined;
}

/** The form of an answer: as the path ends, else as is accepted, else XML, which the standard wants of every server. */
export function formatOf(asked: WhatIsAsked | undefined, accept: string | undefined): Format {
  if (asked?.format) return asked.format;
  const said = (accept ?? '').toLowerCase();
  const [xml, json] = [/\b(?:text|application)\/xml\b/, /\bapplication\/json\b/].map((type) => said.search(type)) as [
    number,
    number,
  ];
  return json >= 0 && (xml < 0 || json < xml) ? 'json' : 'xml';
}
