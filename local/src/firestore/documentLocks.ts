import { clearTimeout, setTimeout } from 'node:timers';

type Waiter = { owner: string; go: () => void };
type Lock = { owner: string; waiting: Waiter[] };

export type DocumentLocks = {
  /** Waits until `owner` has the turn for a document, or has waited long enough to take it. */
  acquire(owner: string, name: string): Promise<void>;
  /** Passes everything that `owner` holds to whoever waits next. */
  release(owner: string): void;
};

/**
 * Turns for documents, so that transactions on the same one follow each other instead of all but one being
 * aborted. A courtesy only: a commit is checked whether or not it had its turn, so nobody waits for ever.
 */
export function createDocumentLocks(longestWaitMs: number): DocumentLocks {
  const locks = new Map<string, Lock>();
  const passOn = (name: string, lock: Lock) => {
    const next = lock.waiting.shift();
    if (next === undefined) {
      locks.delete(name);
      return;
    }
    lock.owner = next.owner;
    next.go();
  };
  return {
    acquire(owner, name) {
      const lock = locks.get(name);
      if (lock === undefined || lock.owner === owner) {
        if (lock === undefined) locks.set(name, { owner, waiting: [] });
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const waiter = { owner, go: resolve };
        const timer = setTimeout(() => {
          lock.waiting.splice(lock.waiting.indexOf(waiter), 1);
          lock.owner = owner;
          resolve();
        }, longestWaitMs);
        waiter.go = () => {
          clearTimeout(timer);
          resolve();
        };
        lock.waiting.push(waiter);
      });
    },
    release(owner) {
      for (const [name, lock] of locks) if (lock.owner === owner) passOn(name, lock);
    },
  };
}
