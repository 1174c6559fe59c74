import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { type Problem, problemLine } from '../../catalogue/problems.ts';
import { parseYaml } from '../../catalogue/read-yaml.ts';
import { readWritten } from './settings-file.ts';

/** The variable that names the file in which the systems that send orders in stand, where the environment does not say them. */
export const SOURCES_FILE = 'SOURCES_FILE';

type Settings = { readonly SOURCES?: string | undefined; readonly SOURCES_FILE?: string | undefined };

/** What is said of other systems, in SOURCES itself or in the file beside the settings. Throws, in Chinese, where there is no such file. */
export function withSources<Said extends Settings>(settings: Said, folder: string): Said {
  const named = settings.SOURCES_FILE?.trim();
  if (!named || settings.SOURCES?.trim()) return settings;
  const file = resolve(folder, named);
  if (!existsSync(file))
    throw new Error(`没有 ${file} 这个文件；${SOURCES_FILE} 应写来源配置文件的路径，如 sources.yaml`);
  const problems: Problem[] = [];
  const read = parseYaml(file, readWritten(file), z.record(z.string(), z.unknown()), problems);
  if (!read) throw new Error(`来源的配置有错：\n${problems.map((one) => `  ${problemLine(one)}`).join('\n')}`);
  return { ...settings, SOURCES: JSON.stringify(read.value) };
}
