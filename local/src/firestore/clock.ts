import type { ProtoTimestamp } from './values/value.ts';

const microsPerSecond = 1_000_000;

/** Commit times: whole microseconds since 1970, never twice the same and never going back. */
export type Clock = {
  /** A new time, later than every one before. */
  next(): number;
  /** The present, for reads: not earlier than the last commit. */
  read(): number;
  /** From here on every new time is later than this one. */
  passed(micros: number): void;
};

/** Makes a strictly increasing clock over a wall clock in milliseconds, which itself may stand still or jump back. */
export function createClock(now: () => number): Clock {
  let last = 0;
  const wall = () => Math.round(now() * 1000);
  return {
    next: () => (last = Math.max(wall(), last + 1)),
    read: () => Math.max(wall(), last),
    passed: (micros) => (last = Math.max(last, micros)),
  };
}

/** Microseconds since 1970 as protobuf carries them. */
export const timestampFromMicros = (micros: number): ProtoTimestamp => {
  const seconds = Math.floor(micros / microsPerSecond);
  return { seconds: String(seconds), nanos: (micros - seconds * microsPerSecond) * 1000 };
};

/** A protobuf timestamp in microseconds; what is finer is cut off, as Firestore does. */
export const microsFromTimestamp = ({ seconds = '0', nanos = 0 }: ProtoTimestamp): number =>
  Number(seconds) * microsPerSecond + Math.floor(nanos / 1000);
