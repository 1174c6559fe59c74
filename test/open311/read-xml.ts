import { SaxesParser } from 'saxes';

type Node = { name: string; text: string; nodes: Node[] };

/** An XML text as it was sent, read by a parser that refuses what is not well formed: the root and all below it. */
export function readXml(text: string): Node {
  const top: Node = { name: '', text: '', nodes: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const node = { name, text: '', nodes: [] };
    open.at(-1)?.nodes.push(node);
    open.push(node);
  });
  parser.on('text', (said) => {
    const node = open.at(-1);
    if (node) node.text += said;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [root] = top.nodes;
  if (!root) throw new Error('no root');
  return root;
}

/** The same as JSON without its root would say it: `lists` names what holds several of one kind. All values as texts. */
export function asSaid({ name, text, nodes }: Node, lists: readonly string[]): unknown {
  if (lists.includes(name)) return nodes.map((node) => asSaid(node, lists));
  return nodes.length === 0 ? text : Object.fromEntries(nodes.map((node) => [node.name, asSaid(node, lists)]));
}

/** JSON with all its values as texts. */
export function textsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, textsOf(one)]));
  return value === null ? '' : String(value);
}

export const LISTS = [
  ...['services', 'service_requests', 'service_request_updates', 'errors', 'attributes', 'values'],
  ...['endpoints', 'formats'],
];
