import type { Write } from '../protocol.ts';

/** The name of the document that a write is about; empty where it names none. */
export const targetOf = (write: Write): string =>
  write.delete ?? write.update?.name ?? write.transform?.document ?? '';
