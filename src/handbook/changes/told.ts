import { type Changes, historyOf } from '../../../catalogue/edit/history.ts';
import { inForceOn } from '../../../catalogue/edit/layered.ts';
import { shanghaiDate } from '../../../catalogue/today.ts';
import type { Host } from '../../host.ts';

/** So many of the latest editions are told. */
const MOST = 50;

const told = new WeakMap<Host['world']['catalogue'], Changes[]>();

/** What the latest editions changed, the latest first; told once a list. */
export function changesOf(host: Host): Changes[] {
  const { catalogue, now } = host.world;
  const made = told.get(catalogue) ?? historyOf(catalogue, inForceOn(host.editions(), shanghaiDate(now())), MOST);
  told.set(catalogue, made);
  return made;
}
