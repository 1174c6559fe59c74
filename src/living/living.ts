import { type Catalogue, openCatalogue } from '../../catalogue/catalogue.ts';
import type { Edition } from '../../catalogue/edit/edition.ts';
import { inForceOn, type Layered, laying } from '../../catalogue/edit/layered.ts';
import { inTurns } from '../../catalogue/in-turns.ts';
import { shanghaiDate } from '../../catalogue/today.ts';
import type { ListStore } from '../bot/ports/list.ts';
import type { World } from '../bot/ports/world.ts';
import { reasonOf } from '../log.ts';

/** What is made of a list and is swapped with it, as a whole. */
export type OpenedEdition = Pick<World, 'catalogue' | 'search' | 'understand'>;

/** How often the records are asked whether somebody published, ms; after a failure the next try waits as long. */
const LOOK = 60_000;
/** A look that takes longer has died with the request that began it, as on Workers, ms. */
const DEAD = 20_000;

export type Living = {
  /**
   * Swaps in what is in force now, where it is not: asks the records once a minute, and at once when `published`. Waits for
   * no look that somebody else began. Never rejects.
   */
  fresh(published?: boolean): Promise<void>;
  /** The same before the first question: rejects where the records cannot be read. */
  start(): Promise<void>;
};

type Parts = {
  /** The list of the build, which the editions are laid over. */
  files: Catalogue;
  store: Pick<ListStore, 'editions'>;
  now: () => number;
  log: World['log'];
  /** Lets everybody else have a turn. */
  turn(): Promise<void>;
  /** Makes what goes with a list, in slices, so that no question waits for it. */
  open(catalogue: Catalogue): Promise<OpenedEdition>;
  /** Takes the new list in, all of it between two questions, with what was published and where the files say otherwise. */
  swap(opened: OpenedEdition, editions: readonly Edition[], disagree: Layered['disagree']): Promise<void>;
};

/** Keeps one host's list at what is in force: the files, what was published since, and what a clock brings into force. */
export function createLiving({ files, store, now, log, turn, open, swap }: Parts): Living {
  let known: Edition[] = [];
  let shown = '';
  let nextLook = Number.NEGATIVE_INFINITY;
  let began: number | undefined;
  let failedAt: number | undefined;

  const nameOf = (editions: readonly Edition[]) => editions.map(({ number }) => number).join(' ');
  const inForce = () => inForceOn(known, shanghaiDate(now()));
  /** A clock that was set back is no reason not to look. */
  const lookIsDue = () => now() >= nextLook || nextLook - now() > LOOK;

  const justFailed = () => failedAt !== undefined && Math.abs(now() - failedAt) < LOOK;

  async function look(): Promise<void> {
    if (lookIsDue()) {
      nextLook = now() + LOOK;
      const read = await store.editions(known.at(-1)?.number);
      const above = known.at(-1)?.number ?? 0;
      known = [...known, ...read.filter(({ number }) => number > above)];
    }
    const editions = inForce();
    const name = nameOf(editions);
    if (name === shown) return;
    const { list, disagree } = await inTurns(laying(files, editions), turn);
    const opened = await open(list === files ? files : openCatalogue(list));
    // Somebody published meanwhile, and may have been faster.
    if (nameOf(inForce()) !== name) return look();
    await swap(opened, editions, disagree);
    shown = name;
    log.info('the list in force changed', { edition: list.edition.number, hash: list.edition.hash });
  }

  async function alone(): Promise<void> {
    began = now();
    try {
      await look();
    } finally {
      began = undefined;
    }
  }

  return {
    start: alone,
    async fresh(published = false) {
      if (published) nextLook = Number.NEGATIVE_INFINITY;
      else if (!lookIsDue() && (justFailed() || nameOf(inForce()) === shown)) return;
      else if (began !== undefined && Math.abs(now() - began) < DEAD) return;
      await alone().catch((error) => {
        // Until the next look the list goes on as it is.
        failedAt = now();
        log.error('it cannot be seen whether the list was changed', { why: reasonOf(error) });
      });
    },
  };
}
