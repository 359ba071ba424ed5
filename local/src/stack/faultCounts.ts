/** Faults that have happened since the stack started; Firestore's own are not known. */
export interface FaultCounts {
  /** By service and kind (`functions/killed`). */
  readonly happened: Readonly<Record<string, number>>;
  /** Requests that reached the functions, second copies aside; of them, those that succeeded. */
  readonly requests: { readonly arrived: number; readonly succeeded: number };
  /** Second copies of requests that have not arrived yet. */
  readonly copiesUnderWay: number;
}

/** Counts what has happened. */
export interface FaultCounter {
  met(service: string, kind: string): void;
  requestArrived(): void;
  requestSucceeded(): void;
  /** A second copy of a request is under way. */
  copyLeft(): void;
  copyArrived(): void;
  read(): FaultCounts;
}

/** Nothing has happened yet. */
export function faultCounter(): FaultCounter {
  const happened: Record<string, number> = {};
  const requests = { arrived: 0, succeeded: 0 };
  let copiesUnderWay = 0;
  const met = (service: string, kind: string): void => {
    const name = `${service}/${kind}`;
    happened[name] = (happened[name] ?? 0) + 1;
  };
  return {
    met,
    requestArrived() {
      requests.arrived += 1;
    },
    requestSucceeded() {
      requests.succeeded += 1;
    },
    copyLeft() {
      copiesUnderWay += 1;
    },
    copyArrived() {
      copiesUnderWay -= 1;
      met('functions', 'duplicated');
    },
    read: () => ({ happened: { ...happened }, requests: { ...requests }, copiesUnderWay }),
  };
}
