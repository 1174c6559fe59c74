import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { CompiledCatalogue, HeardExample } from '../../../catalogue/catalogue.ts';
import { learn } from '../../matters/learn/learn.ts';
import type { HandedBack, Slice } from './handed.ts';

// The thread that learns a list anew. On Linux a priority is a thread's own: questions go first.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

const { heard: file } = workerData as { heard: string };
const matters: CompiledCatalogue['matters'] = [];

/** The buffers of everything that is handed over instead of copied. */
function buffersOf(lesson: object): ArrayBuffer[] {
  return Object.values(lesson).flatMap((value: unknown) => {
    if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? buffersOf(value) : [];
  });
}

parentPort?.on('message', (slice: Slice) => {
  if ('matters' in slice) {
    matters.push(...slice.matters);
    return;
  }
  const heard = JSON.parse(readFileSync(file, 'utf8')) as HeardExample[];
  const list = { ...slice.rest, matters };
  const { from: _, ...lesson } = learn({ ...list, heard }, list.edition.hash);
  parentPort?.postMessage(lesson satisfies HandedBack, [...new Set(buffersOf(lesson))]);
  parentPort?.close();
});
