import type { Codebook } from '../../../core/src/plan/codebook.ts';
import { codeListOf } from '../../../core/src/plan/codeListOf.ts';
import { unitLabel } from '../../../core/src/plan/unitIndex.ts';
import type { CodeListName } from '../../../core/src/schema/codeLists.ts';
import type { Column, ColumnType } from '../../../core/src/schema/column.ts';

/** Number formats: identifiers, dates and codes stay exactly as typed; only what is counted is a number. */
const NUMBER_FORMATS: Readonly<Partial<Record<ColumnType, string>>> = {
  count: '0',
  days: '0.0',
  money: '#,##0',
  quantity: '#,##0.##',
};

/** The number format of a column's cells; plain text (`@`) unless it is counted. */
export const formatOf = ({ type }: Column): string => NUMBER_FORMATS[type] ?? '@';

/** A column whose cells are text, also where they look like numbers. */
export const isPlainText = (column: Column): boolean => formatOf(column) === '@';

/** Name of the list of communes among the sources of dropdowns. */
const COMMUNES = 'commune';

/** The values of every dropdown, by the name of the list, as they stand in `_DanhMuc`. */
export function dropdownLists(codebook: Codebook): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const name of Object.keys(codebook.codes).sort()) {
    lists.set(
      name,
      codeListOf(codebook, name as CodeListName).map(({ code }) => code),
    );
  }
  lists.set(COMMUNES, [...new Set(codebook.units.map(unitLabel))]);
  return lists;
}

/** The list a column's dropdown offers; undefined when it has none. Several codes in one cell have no dropdown. */
export const dropdownOf = ({ type, list }: Column): string | undefined =>
  type === 'code' ? list : type === 'commune' ? COMMUNES : undefined;

// More entries do not fit on the screen beside the header.
const MOST_ENTRIES = 30;

/** The note at a column's header: what to type, and what the codes mean. Empty when there is nothing to say. */
export function headerNote({ list }: Column, help: string | undefined, codebook: Codebook): string {
  const entries = list === undefined ? [] : codeListOf(codebook, list);
  const meanings = entries
    .filter(({ code, label }) => code !== label)
    .map(({ code, label }) => `${code}: ${label}`);
  const shown = meanings.length > MOST_ENTRIES ? [...meanings.slice(0, MOST_ENTRIES), '…'] : meanings;
  return [...(help === undefined ? [] : [help]), ...shown].join('\n');
}
