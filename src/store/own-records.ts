import type { Store } from '../bot/ports/store.ts';

/**
 * Why an app may not work on these records, in Chinese with the cure, and in English; undefined where they are its own or nobody's
 * yet. People and chats go by ids that Feishu gives to each app anew: under another's, nobody in them is who they were.
 */
export function ofAnother(records: string, owner: string | undefined, app: string): string | undefined {
  if (owner === undefined || owner === app) return undefined;
  return `${records}是另一个飞书应用（${owner}）的，现在的应用是 ${app}。看 FEISHU_APP_ID 抄得对不对；有几个街道的，看是不是两个街道写反了，或者拿了别的街道的备份。真的换了应用，照部署手册「换了飞书应用」做。 / The records are another app's.`;
}

/** Whose records these are: begun once, before anything is written to them. */
export type OwnRecords = {
  /** Throws where they are another app's. */
  begin(): Promise<void>;
  /** Writes; the first that keeps an event also says whose the records are, for by then Feishu knows the app. */
  commit: Store['commit'];
};

/** Records as one app's, whose bot took in what stands in them. */
export function createOwnRecords(store: Pick<Store, 'meta' | 'commit'>, app: string): OwnRecords {
  let nobodys = false;
  return {
    async begin() {
      const owner = await store.meta('app');
      const why = ofAnother('这些记录', owner, app);
      if (why) throw new Error(why);
      nobodys = owner === undefined;
    },
    async commit(commit) {
      if (!nobodys || commit.remember === undefined) return store.commit(commit);
      const mark = { kind: 'meta', key: 'app', value: app } as const;
      const committed = await store.commit({ ...commit, changes: [...commit.changes, mark] });
      if (committed === 'done') nobodys = false;
      return committed;
    },
  };
}
