type Edit = GoogleAppsScript.Events.SheetsOnEdit;

/** The tab and rows of an edit; an event without a range (run by hand) touches nothing. */
export function touchedRows(e: Edit | undefined): { tab: string; firstRow: number; lastRow: number } {
  const range = (e as Partial<Edit> | undefined)?.range;
  if (range === undefined) return { tab: '', firstRow: 0, lastRow: 0 };
  return { tab: range.getSheet().getName(), firstRow: range.getRow(), lastRow: range.getLastRow() };
}

/** What kind of change an event tells of; `OTHER` when it does not say. */
export const changeTypeOf = (e: GoogleAppsScript.Events.SheetsOnChange | undefined): string =>
  (e as Partial<GoogleAppsScript.Events.SheetsOnChange> | undefined)?.changeType ?? 'OTHER';

/** False while the add-on is installed but not authorised: then only a menu may be built. */
export const mayReadWorkbook = (e: GoogleAppsScript.Events.SheetsOnOpen | undefined): boolean =>
  String((e as Partial<GoogleAppsScript.Events.SheetsOnOpen> | undefined)?.authMode ?? '') !== 'NONE';
