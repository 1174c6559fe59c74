import { parseArgs } from 'node:util';
import * as z from 'zod';
import { measureNode } from './whole-node.ts';
import { summaryOf, tablesOf, writeTables } from './whole-report.ts';
import { measureWorkerd } from './whole-workerd.ts';

// npm run bench [-- --questions N] [--write]: a signed, encrypted question in, its reply out. Ends with one JSON line.

const { values } = parseArgs({
  options: { questions: { type: 'string', default: '20000' }, write: { type: 'boolean', default: false } },
});
const questions = z.coerce.number().int().min(100).parse(values.questions);
const say = (words: string) => console.error(`… ${words}`);

const node = await measureNode(questions, say);
const tables = tablesOf(node, await measureWorkerd(say));
if (values.write) writeTables(tables);
console.log(tables);
console.log(JSON.stringify(summaryOf(node)));
