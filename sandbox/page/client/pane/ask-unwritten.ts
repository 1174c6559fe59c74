import type { Saying } from '../../../client.ts';
import { askLine } from '../overlay/ask-line.ts';

/** A place somewhere in the sample street; where it is, nobody looks. */
const SOMEWHERE = { longitude: '120.08', latitude: '30.28' };
const LETTERS_A_SECOND = 4;
const SHORTEST_S = 2;

/** A place of the map, by its name as the map has it; nothing when left. */
export async function askPlace(): Promise<Saying['location']> {
  const name = await askLine('发位置', '地图上的名字', '湖畔小区 文二西路口岗亭');
  return name === undefined ? undefined : { name, ...SOMEWHERE };
}

/** What is said aloud, as it will be heard, and about as long as that takes; nothing when left. */
export async function askVoice(): Promise<Saying['voice']> {
  const said = await askLine('发语音', '语音里说的话', '小区北门的路灯不亮了');
  if (said === undefined) return undefined;
  return { said, duration: Math.max(SHORTEST_S, Math.ceil([...said].length / LETTERS_A_SECOND)) * 1_000 };
}
