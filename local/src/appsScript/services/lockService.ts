import type { Kind, ServiceRef } from '../strictObject.ts';
import { makeRef } from '../ref.ts';

/** Locks; executions run one after another here, so a lock is always free. */
export const lockService: Kind<ServiceRef> = {
  methods: {
    getDocumentLock: ({ run }) => makeRef('Lock', { run }),
  },
};

/** The document's lock. */
export const lock: Kind<ServiceRef> = {
  methods: {
    tryLock: ({ run }) => (run.hasDocumentLock = true),
    waitLock: ({ run }) => {
      run.hasDocumentLock = true;
    },
    hasLock: ({ run }) => run.hasDocumentLock,
    releaseLock: ({ run }) => {
      run.hasDocumentLock = false;
    },
  },
};
