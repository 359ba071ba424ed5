/** Work of which several pieces may be under way and only the latest counts. */
export interface Turns {
  /** Ends every earlier turn and starts one; the function answers whether it is still the latest. */
  readonly start: () => () => boolean;
}

/** Makes turns, none started. */
export function makeTurns(): Turns {
  let latest = 0;
  return {
    start: () => {
      latest += 1;
      const own = latest;
      return () => own === latest;
    },
  };
}
