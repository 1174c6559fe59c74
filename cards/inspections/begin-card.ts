import type { Bundle } from '../../catalogue/bundles/schema.ts';
import { button, type Card, card, note, stack } from '../elements.ts';

/** Where a plan begins: which kind of place. */
export const beginCard = (bundles: readonly Bundle[]): Card =>
  card(
    { title: '排一次检查', subtitle: '查哪一种地方？', tone: 'ask' },
    stack(...bundles.map(({ id, name }) => button(name, { do: 'plan-new', bundle: id }))),
    note('只查一家的，发「查 店名」，在档案里点「排一次检查」'),
  );
