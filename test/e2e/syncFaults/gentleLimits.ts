import { codeOf, type PeopleRow, type PeopleTab, type PeopleTabs } from './peopleTabs.ts';

/** The sync may hold what removes or alters more than 20 % and more than 5 rows of a class's list until a person confirms. */
const SHARE = 0.2;
const ROWS = 5;
/** Rows that are left below the limit: a copy that was sorted above its original passes for it. */
const SPARE = 1;

/** Which rows a person may still alter or remove without any list of a class coming near the limit over all of its edits. */
export interface GentleLimits {
  mayTouch(tab: PeopleTab, row: PeopleRow): boolean;
  touch(tab: PeopleTab, row: PeopleRow): void;
}

/** Limits by the lists as they are before the first edit. */
export function gentleLimits(tabs: PeopleTabs): GentleLimits {
  const rowsOf = new Map<string, number>();
  const touched = new Map<string, Set<PeopleRow>>();
  const listOf = (tab: PeopleTab, row: PeopleRow): string => `${tab.title} ${codeOf(tab, row)}`;
  for (const tab of Object.values(tabs)) {
    for (const row of tab.rows) rowsOf.set(listOf(tab, row), (rowsOf.get(listOf(tab, row)) ?? 0) + 1);
  }
  return {
    mayTouch(tab, row) {
      const list = listOf(tab, row);
      const limit = Math.max(ROWS, Math.floor(SHARE * (rowsOf.get(list) ?? 0))) - SPARE;
      return touched.get(list)?.has(row) === true || (touched.get(list)?.size ?? 0) < limit;
    },
    touch(tab, row) {
      const list = listOf(tab, row);
      touched.set(list, (touched.get(list) ?? new Set()).add(row));
    },
  };
}
