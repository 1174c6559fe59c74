import { SaxesParser } from 'saxes';
import { slices } from '../slices.ts';
import { broken } from './unreadable.ts';
import type { Archive } from './zip.ts';

/** A tag by its local name: prefixes differ from program to program (x:c, c), the local names do not. */
export type XmlTag = { name: string; attributes: Record<string, string> };
/** What is listened for. `path` is where: local names from the outermost to the one meant. */
export type Ears = {
  open?(tag: XmlTag, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
};

/** No workbook nests deeper or has more on a tag; a small file of nothing else would take all memory. */
const DEEPEST = 50;
const MOST_ATTRIBUTES = 100;

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part as it is unpacked. Throws Unreadable for what no workbook has; `what` names the part to people. */
export async function listen(archive: Archive, part: string, ears: Ears, what?: string): Promise<void> {
  const parser = new SaxesParser();
  const refuse = () => {
    throw broken(what);
  };
  parser.on('error', refuse);
  // A document type can expand without end, and no workbook has one.
  parser.on('doctype', refuse);
  const path: string[] = [];
  let attributesOfTag = 0;
  parser.on('attribute', () => {
    attributesOfTag += 1;
    if (attributesOfTag > MOST_ATTRIBUTES) refuse();
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributesOfTag = 0;
    path.push(localName(name));
    if (path.length > DEEPEST) refuse();
    ears.open?.({ name: localName(name), attributes }, path);
  });
  parser.on('closetag', ({ name }) => {
    ears.close?.(localName(name), path);
    path.pop();
  });
  const heard = (text: string) => ears.text?.(text, path);
  parser.on('text', heard);
  parser.on('cdata', heard);
  const slice = slices();
  for await (const piece of archive.text(part)) {
    parser.write(piece);
    await slice();
  }
  parser.close();
}
