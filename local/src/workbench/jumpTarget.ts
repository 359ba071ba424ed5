import type { Cell } from './rangeNames.ts';

/** A step of one cell: across and down, each -1, 0 or 1. */
export type Direction = readonly [across: number, down: number];

/** The arrow keys' directions. */
export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where Ctrl and an arrow go, as in Excel: to the end of a run of filled cells, or over empty ones to the next filled
 * cell, or to the edge.
 * @param last the last cell of the table, zero-based
 */
export function jumpTarget(
  from: Cell,
  [across, down]: Direction,
  last: Cell,
  isFilled: (x: number, y: number) => boolean,
): Cell {
  const step = ({ x, y }: Cell): Cell => ({ x: x + across, y: y + down });
  const isInside = ({ x, y }: Cell): boolean => x >= 0 && y >= 0 && x <= last.x && y <= last.y;
  const filled = ({ x, y }: Cell): boolean => isInside({ x, y }) && isFilled(x, y);
  let at = step(from);
  if (!isInside(at)) return from;
  const isRun = filled(from) && filled(at);
  while (isInside(step(at)) && (isRun ? filled(step(at)) : !filled(at))) at = step(at);
  return at;
}
