import { periodKey } from '../../core/src/plan/periodWindow.ts';
import { ClosingRecord } from '../../functions/src/closingRecord.ts';
import type { ClosingStore } from '../../functions/src/deps.ts';

/** Closings in memory; `billed` counts documents as Firestore bills them. */
export interface MemoryClosingStore extends ClosingStore {
  readonly billed: { reads: number; writes: number };
}

/** A store in memory that obeys the contract of `ClosingStore`; the frozen input is one part. */
export function memoryClosingStore(): MemoryClosingStore {
  const records = new Map<string, ClosingRecord>();
  const texts = new Map<string, string>();
  const billed = { reads: 0, writes: 0 };
  const keyOf = ({ planId, period }: Pick<ClosingRecord, 'planId' | 'period'>): string =>
    `${planId}_${periodKey(period)}`;
  return {
    billed,
    async list(planId) {
      const found = [...records.values()].filter((one) => one.planId === planId);
      billed.reads += Math.max(1, found.length);
      return structuredClone(found);
    },
    async change(of, decide) {
      billed.reads += 1;
      const write = decide(structuredClone(records.get(keyOf(of))));
      if (write === undefined) return;
      const { record, frozen } = write;
      billed.writes += frozen === undefined ? 1 : 2;
      const parts = frozen === undefined ? record.parts : 1;
      records.set(keyOf(of), ClosingRecord.parse(structuredClone({ ...record, parts })));
      if (frozen !== undefined) texts.set(`${keyOf(of)} ${String(record.version)}`, frozen);
    },
    async frozen(of, { version, parts }) {
      billed.reads += parts;
      const text = texts.get(`${keyOf(of)} ${String(version)}`);
      if (text === undefined) throw new Error('no such version');
      return text;
    },
  };
}
