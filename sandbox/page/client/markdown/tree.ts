/** What stands in a line of markdown. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'rule' }
  | { kind: 'strong' | 'em' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; children: Inline[] }
  | { kind: 'image'; key: string; hint: string }
  | { kind: 'font'; colour: string; children: Inline[] }
  | { kind: 'at'; ids: string[] }
  | { kind: 'person'; id: string }
  | { kind: 'tag'; colour: string; children: Inline[] }
  | { kind: 'number'; number: string; background: string; colour: string }
  | { kind: 'time'; at: number; format: string };

/** What a text is made of. */
export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'table'; align: Align[]; head: Inline[][]; rows: Inline[][][] };

export type Align = 'left' | 'center' | 'right';

/** The whole dialect of the markdown component, or the small one of lark_md. */
export type Dialect = 'markdown' | 'lark_md';

/** A block that starts at a line: the block and how many lines it took. */
export type ReadBlock = { block: Block; lines: number };
