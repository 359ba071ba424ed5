import { AuditEntry } from '../../functions/src/auditEntry.ts';
import type { AuditStore } from '../../functions/src/deps.ts';

/** Audit entries in memory; obeys the contract of `AuditStore`. */
export function memoryAuditStore(): AuditStore {
  const entries: AuditEntry[] = [];
  return {
    async record(entry) {
      entries.push(AuditEntry.parse(entry));
    },
    async list(most) {
      return [...entries].sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, most);
    },
  };
}
