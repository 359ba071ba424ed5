/**
 * A failure to answer with, for the next `times` calls of `method` (an RPC such as `Commit`; any when absent).
 * With `afterSuccess` the call is carried out first and only its answer is lost; `method` is then `Commit` by default.
 */
export type Fault = {
  readonly kind: 'UNAVAILABLE' | 'ABORTED';
  readonly method?: string;
  readonly times: number;
  readonly afterSuccess?: boolean;
};

export type Faults = {
  /** Adds a fault to those waiting for their calls; null forgets them all. */
  set(fault: Fault | null): void;
  /** The fault that this call meets, used up by it. */
  take(method: string): Fault | undefined;
};

const methodOf = ({ method, afterSuccess }: Fault) =>
  method ?? (afterSuccess === true ? 'Commit' : undefined);

/** Keeps the faults that are still to happen. */
export function createFaults(): Faults {
  let waiting: Fault[] = [];
  return {
    set(fault) {
      waiting = fault === null ? [] : [...waiting, fault];
    },
    take(method) {
      const met = waiting.find((fault) => (methodOf(fault) ?? method) === method);
      waiting = waiting
        .map((fault) => (fault === met ? { ...fault, times: fault.times - 1 } : fault))
        .filter(({ times }) => times > 0);
      return met;
    },
  };
}
