import type { Changes } from '../../../catalogue/edit/history.ts';
import { redact } from '../../redaction/redact.ts';

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (words: string) => words.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

/** Midnight in Shanghai of a day (yyyy-mm-dd), as Atom writes instants. */
const instant = (day: string) => `${day}T00:00:00+08:00`;

function entry({ edition, differences }: Changes, page: string): string {
  const lines = differences.flatMap(({ name, part, gone, come }) => [
    `${name}·${part}`,
    ...gone.map((line) => `－ ${line}`),
    ...come.map((line) => `＋ ${line}`),
  ]);
  return [
    '<entry>',
    `<id>${escaped(`${page}#edition-${edition.number}`)}</id>`,
    `<title>${escaped(`第 ${edition.number} 版：${redact(edition.why)}`)}</title>`,
    `<updated>${instant(edition.from)}</updated>`,
    `<link href="${escaped(`${page}#edition-${edition.number}`)}"/>`,
    `<content type="text">${escaped(lines.join('\n'))}</content>`,
    '</entry>',
  ].join('');
}

type Feed = { origin: string; office: string; updated: string; changes: readonly Changes[] };

/** What the editions changed as an Atom feed (RFC 4287). `updated`: the day of the list, yyyy-mm-dd. */
export function atomOf({ origin, office, updated, changes }: Feed): string {
  const page = `${origin}/handbook/changes`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escaped(page)}</id>`,
    `<title>${escaped(`${office}基层事务清单：改了什么`)}</title>`,
    `<author><name>${escaped(office)}</name></author>`,
    `<updated>${instant(updated)}</updated>`,
    `<link rel="self" href="${escaped(`${page}.atom`)}"/>`,
    `<link href="${escaped(page)}"/>`,
    ...changes.map((one) => entry(one, page)),
    '</feed>',
  ].join('\n');
}
