import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { makeBuilt } from '../harness/built.ts';
import { generate } from '../harness/once-a-run.ts';

/** Before any test that begins processes: the built folder, one for all of them. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  generate();
  const folder = await makeBuilt();
  provide('built', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
