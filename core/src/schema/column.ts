import type { CodeListName } from './codeLists.ts';

/** What a column's cells mean; `cell/parsers.ts` has one parser for each. */
export interface CellValues {
  /** Free text, cleaned. */
  text: string;
  /** A person's name, without title. */
  name: string;
  /** `NTM-2024-171-003`: programme, plan year, reporter, running number. */
  classCode: string;
  /** One code of the column's list. */
  code: string;
  /** Several codes of the column's list. */
  codes: string[];
  /** The surrogate id of an administrative unit. */
  commune: string;
  /** A day, `YYYY-MM-DD`. */
  date: string;
  /** A day or, when the list gives no more, a year: never an invented day. */
  birth: { year: number; date?: string };
  /** Days in steps of a half. */
  days: number;
  /** A whole number of people, 0 or more. */
  count: number;
  /** How much of something, 0 or more, with up to two decimals. */
  quantity: number;
  /** Whole đồng, 0 or more. */
  money: number;
  /** CCCD (12 digits) or CMND (9 digits). */
  idNumber: string;
  /** Ten digits. */
  phone: string;
  /** Sessions attended out of sessions held. */
  sessions: { attended: number; held: number };
  /** The software's own columns: row ids, the sync mark; and the clerk's running number, which means nothing to us. */
  own: string;
}

export type ColumnType = keyof CellValues;

/** One column of a tab: its name in code, its header in the sheet, and what its cells must hold. */
export interface Column {
  readonly key: string;
  readonly header: string;
  readonly type: ColumnType;
  /** What an empty cell means: `block` (the row does not count), `warn` (it counts), or nothing to say. */
  readonly missing?: 'block' | 'warn';
  /** The code list of a `code` or `codes` column. */
  readonly list?: CodeListName;
  /** Width in the sheet, pixels. */
  readonly width: number;
  /** Not part of what is sent and compared: the running number and the sync mark. */
  readonly local?: true;
  /** Came when workbooks were already in use: a sheet without it is read as if its cells were empty, and is told so. */
  readonly added?: true;
}

/** The typed record of a row: columns' keys with their parsed values; what is empty or not understood is undefined. */
export type RowOf<Columns extends readonly Column[]> = {
  [C in Columns[number] as C['key']]?: CellValues[C['type']] | undefined;
};

/** A column, written short: its key, header and type, then what else there is to say of it. */
export const column = <
  const Key extends string,
  const Header extends string,
  const Type extends ColumnType,
  const Rest extends Omit<Column, 'key' | 'header' | 'type'>,
>(
  key: Key,
  header: Header,
  type: Type,
  rest: Rest,
): { readonly key: Key; readonly header: Header; readonly type: Type } & Rest => ({
  key,
  header,
  type,
  ...rest,
});
