import type { SettingsStore } from '../../functions/src/deps.ts';
import { SettingsRecord } from '../../functions/src/records.ts';

/** Settings in memory, and what a test may see of them besides the port. */
export interface MemorySettingsStore extends SettingsStore {
  /** Documents read and written since the start. */
  billed(): { reads: number; writes: number };
}

/** A store in memory that obeys the contract of `SettingsStore`. */
export function memorySettingsStore(): MemorySettingsStore {
  const current = new Map<string, SettingsRecord>();
  const versions = new Map<string, SettingsRecord>();
  let reads = 0;
  let writes = 0;
  const changeSettings: SettingsStore['changeSettings'] = async (planId, decide) => {
    reads += 1;
    const before = current.get(planId);
    const record = decide(structuredClone(before));
    await Promise.resolve();
    if (current.get(planId) !== before) return changeSettings(planId, decide);
    if (record === undefined) return;
    // Parsed, so that a field Firestore would refuse (undefined) fails here too.
    const kept = SettingsRecord.parse(structuredClone(record));
    current.set(planId, kept);
    versions.set(`${planId} ${String(kept.version)}`, kept);
    writes += 2;
  };
  return {
    billed: () => ({ reads, writes }),
    findSettings(planId) {
      reads += 1;
      return Promise.resolve(structuredClone(current.get(planId)));
    },
    findVersion(planId, version) {
      reads += 1;
      return Promise.resolve(structuredClone(versions.get(`${planId} ${String(version)}`)));
    },
    changeSettings,
  };
}
