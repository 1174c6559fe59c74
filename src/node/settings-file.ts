import { readFileSync } from 'node:fs';

const PAIR = /^(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/;
const QUOTED = /^(["'`])(.*?)\1\s*(?:#.*)?$/;
const NOTE = /\s#.*$/;

/** What a file of settings says, and the numbers of the lines that say nothing anybody could read. */
export type WrittenSettings = { said: Record<string, string>; unread: number[] };

/**
 * Reads `NAME=value`, one a line. A value is taken as it stands: quotes around the whole of it are taken off, and a note begins with
 * a blank and #, so that a key with # in it stays whole.
 */
export function parseSettings(text: string): WrittenSettings {
  const said: Record<string, string> = {};
  const unread: number[] = [];
  for (const [at, whole] of text.split(/\r\n|\n|\r/).entries()) {
    const line = whole.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value = ''] = PAIR.exec(line) ?? [];
    if (name) said[name] = QUOTED.exec(value.trim())?.[2] ?? value.replace(NOTE, '').trim();
    else unread.push(at + 1);
  }
  return { said, unread };
}

/** What is written in a file of settings: UTF-8, whether or not an editor put its mark before it. Throws, in Chinese, with the cure. */
export function readWritten(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (error instanceof TypeError) throw new Error(`${file} 不是 UTF-8 编码：用编辑器另存一次，编码选 UTF-8`);
    throw new Error(
      `${file} 读不了（${why}）：让运行程序的用户能读它，如 sudo chgrp shuiguan ${file}、sudo chmod 640 ${file}`,
    );
  }
}
