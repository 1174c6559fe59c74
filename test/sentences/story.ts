import { readdirSync, readFileSync } from 'node:fs';
import type { Town } from './town.ts';

/** What people say and press in the sample office; `at`: when it begins. */
export type Story = { play(town: Town): Promise<void>; at?: number };
/** The stories of one file, by what they are about. */
export type Stories = Record<string, Story>;

const FOLDER = 'test/sentences/stories';

/** The stories of all files there. Throws, naming it, when a file is neither played nor part of one that is. */
export async function allStories(): Promise<[about: string, story: Story][]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const sources = names.map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
  const isPart = (name: string) => sources.some((source) => source.includes(`from './${name}'`));
  const told = await Promise.all(
    names.map(async (name) => {
      const { stories }: { stories?: Stories } = await import(`./stories/${name}`);
      if (!stories && !isPart(name)) throw new Error(`${FOLDER}/${name} tells no stories and is part of none`);
      return Object.entries(stories ?? {});
    }),
  );
  return told.flat();
}
