import type { Ports } from '../ports.ts';
import { having, parseShape } from './shapes.ts';

const KEY = 'returned';

/** Why the province returned a period, by the period in words. */
type Returned = Readonly<Record<string, string>>;

/**
 * Remembers what the province returned (one call), so that the sidebar can say so without asking; nothing where it never
 * returned anything.
 */
export function rememberReturned(memory: Ports['memory'], returned: Returned | undefined): void {
  if (returned !== undefined) memory.write({ [KEY]: JSON.stringify(returned) });
}

/** What the province returned and nobody handed in again, a line each. */
export const returnedLines = (memory: Ports['memory']): string[] =>
  Object.entries(parseShape(memory.readAll()[KEY] ?? '', having<Returned>({})) ?? {}).map(
    ([period, reason]) =>
      `Tỉnh trả lại số liệu ${period}: ${reason} Sửa xong, hãy chọn Sổ Lớp > Nộp số liệu kỳ.`,
  );
