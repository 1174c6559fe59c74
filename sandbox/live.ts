/** Something the chat page shows differently from now on. */
export type LiveUpdate =
  | { type: 'message' | 'card'; chat_id: string; message_id: string }
  | { type: 'chat'; chat_id: string }
  | { type: 'toast'; chat_id: string; message_id: string; as: string; toast: { type: string; content: string } }
  | { type: 'clock'; now: number };

/** Where updates are told and listened to. */
export type Live = {
  tell(update: LiveUpdate): void;
  /** Hears every update from now on, until the returned function is called. */
  listen(hear: (update: LiveUpdate) => void): () => void;
};

/** A place without listeners yet. */
export function createLive(): Live {
  const listeners = new Set<(update: LiveUpdate) => void>();
  return {
    tell: (update) => {
      for (const hear of listeners) hear(update);
    },
    listen: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
