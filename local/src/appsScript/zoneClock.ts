/** A wall clock reading; `month` is 1 to 12. */
export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
};

export type ZoneClock = {
  /** What the clock on the wall shows at a moment. */
  wallTimeAt: (epochMs: number) => WallTime;
  /** The moment at which the wall clock, read as if it were UTC, shows `wallMs`. */
  momentAt: (wallMs: number) => number;
  /** Minutes east of Greenwich at a moment. */
  offsetMinutesAt: (epochMs: number) => number;
};

/**
 * The wall clock of a time zone.
 * @throws when the zone is unknown
 */
export function zoneClock(timeZone: string): ZoneClock {
  const format = dateFormat(timeZone);
  const wallTimeAt = (epochMs: number): WallTime => {
    const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return {
      year: part('year'),
      month: part('month'),
      day: part('day'),
      hour: part('hour'),
      minute: part('minute'),
      second: part('second'),
      millisecond: ((epochMs % 1000) + 1000) % 1000,
    };
  };
  const offsetMs = (epochMs: number): number => wallMilliseconds(wallTimeAt(epochMs)) - epochMs;
  return {
    wallTimeAt,
    // The second step corrects a first guess on the other side of a change of the clocks.
    momentAt: (wallMs) => wallMs - offsetMs(wallMs - offsetMs(wallMs)),
    offsetMinutesAt: (epochMs) => Math.round(offsetMs(epochMs) / 60_000),
  };
}

/** A wall time read as if it were UTC, in milliseconds. */
export function wallMilliseconds(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
}

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new Error(`Invalid argument: ${timeZone} is no time zone`);
  }
}
