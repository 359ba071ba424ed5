import type { Cell } from './spreadsheet.ts';

/** What a formula without an engine shows. */
export type CellError = { readonly errorType: 'NAME' };
export type EffectiveValue = string | number | boolean | CellError;

const HYPERLINK = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[;,]\s*"((?:[^"]|"")*)"\s*)?\)\s*$/i;

/**
 * A cell's value after calculation. There is no formula engine: `=HYPERLINK("…";"label")` of literals is its label,
 * any other formula the error `#NAME?`.
 */
export function effectiveValue(cell: Cell): EffectiveValue | undefined {
  const { value } = cell;
  if (typeof value !== 'object') return value;
  const link = HYPERLINK.exec(value.formula);
  if (link === null) return { errorType: 'NAME' };
  return unquoted(link[2] ?? link[1] ?? '');
}

/** The address a HYPERLINK formula leads to. */
export function hyperlinkOf(cell: Cell): string | undefined {
  if (typeof cell.value !== 'object') return undefined;
  const address = HYPERLINK.exec(cell.value.formula)?.[1];
  return address === undefined ? undefined : unquoted(address);
}

const unquoted = (text: string) => text.replaceAll('""', '"');
