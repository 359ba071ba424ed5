import type { Period } from './periodWindow.ts';
import type { PeriodKind } from './reporting.ts';

const KINDS: Readonly<Record<string, { kind: PeriodKind; most: number }>> = {
  M: { kind: 'month', most: 12 },
  Q: { kind: 'quarter', most: 4 },
  H: { kind: 'half', most: 2 },
  Y: { kind: 'year', most: 1 },
};

/** Reads `2024-M03`, `2024-Q1`, `2024-H1`, `2024-Y` as `periodKey` writes them; undefined when it is none. */
export function periodOfKey(key: string): Period | undefined {
  const [, year, letter = '', digits = ''] =
    /^(20\d\d)-(?:(M)(\d\d)|([QH])(\d)|(Y))$/.exec(key)?.filter(isGiven) ?? [];
  const of = KINDS[letter];
  const number = digits === '' ? 1 : Number(digits);
  return of === undefined || number < 1 || number > of.most
    ? undefined
    : { kind: of.kind, year: Number(year), number };
}

const isGiven = (part: string | undefined): boolean => part !== undefined;
