import type { SheetArea } from '../spreadsheet/area.ts';
import { wholeArea } from '../spreadsheet/area.ts';
import type { Json, JsonObject, Sheet, Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import { DEFAULT_FORMAT } from './cellData.ts';
import { checkFieldMask, pickFields, project } from './fieldMask.ts';
import type { FieldMask, KnownFields } from './fieldMask.ts';
import { gridData } from './gridData.ts';

/** Every field Google's Spreadsheet has; those that are not simulated are never there, as if they were empty. */
const KNOWN: KnownFields = {
  spreadsheetId: true,
  properties: {
    title: true,
    locale: true,
    autoRecalc: true,
    timeZone: true,
    defaultFormat: true,
    iterativeCalculationSettings: true,
    spreadsheetTheme: true,
    importFunctionsExternalUrlAccessAllowed: true,
  },
  sheets: {
    properties: true,
    data: {
      startRow: true,
      startColumn: true,
      rowData: {
        values: {
          userEnteredValue: true,
          effectiveValue: true,
          formattedValue: true,
          userEnteredFormat: true,
          effectiveFormat: true,
          hyperlink: true,
          note: true,
          textFormatRuns: true,
          dataValidation: true,
          pivotTable: true,
          dataSourceTable: true,
          dataSourceFormula: true,
          chipRuns: true,
        },
      },
      rowMetadata: true,
      columnMetadata: true,
    },
    merges: true,
    conditionalFormats: true,
    filterViews: true,
    protectedRanges: true,
    basicFilter: true,
    charts: true,
    bandedRanges: true,
    developerMetadata: true,
    rowGroups: true,
    columnGroups: true,
    slicers: true,
    tables: true,
  },
  namedRanges: true,
  spreadsheetUrl: true,
  developerMetadata: true,
  dataSources: true,
  dataSourceSchedules: true,
};

export type ResourceOptions = {
  readonly mask: FieldMask;
  /** Which parts; none means every tab, whole. */
  readonly areas: readonly SheetArea[];
  readonly withGrid: boolean;
};

/** A spreadsheet as the API answers it. Refuses a mask that names an unknown field. */
export function spreadsheetResource(spreadsheet: Spreadsheet, options: ResourceOptions): JsonObject {
  const { mask } = options;
  checkFieldMask(mask, KNOWN);
  return pickFields(mask, {
    spreadsheetId: () => spreadsheet.spreadsheetId,
    properties: (child) =>
      project({ ...spreadsheet.properties, autoRecalc: 'ON_CHANGE', defaultFormat: DEFAULT_FORMAT }, child),
    sheets: (child) => sheetResources(spreadsheet, { ...options, mask: child }),
    namedRanges: (child) => listed(spreadsheet.namedRanges as unknown as JsonObject[], child),
    spreadsheetUrl: () => `https://docs.google.com/spreadsheets/d/${spreadsheet.spreadsheetId}/edit`,
  });
}

function sheetResources(spreadsheet: Spreadsheet, { mask, areas, withGrid }: ResourceOptions): JsonObject[] {
  const all = spreadsheet.sheets.map((sheet) => ({ sheet, area: wholeArea(sheet) }));
  const asked = areas.length === 0 ? all : areas;
  return spreadsheet.sheets.flatMap((sheet, index) => {
    const own = asked.filter((part) => part.sheet.properties.sheetId === sheet.properties.sheetId);
    if (own.length === 0) return [];
    const data = (child: FieldMask) => own.map(({ area }) => gridData(sheet, area, child));
    return [sheetResource(sheet, index, mask, withGrid ? data : () => undefined)];
  });
}

function sheetResource(
  sheet: Sheet,
  index: number,
  mask: FieldMask,
  data: (child: FieldMask) => Json | undefined,
): JsonObject {
  return pickFields(mask, {
    properties: (child) => project(sheetPropertiesResource(sheet, index), child),
    data,
    merges: (child) => listed(sheet.merges, child),
    conditionalFormats: (child) => listed(sheet.conditionalFormats, child),
    protectedRanges: (child) => listed(sheet.protectedRanges, child),
    basicFilter: (child) => (sheet.basicFilter === undefined ? undefined : project(sheet.basicFilter, child)),
    charts: (child) => listed(sheet.charts, child),
  });
}

/** A tab's properties with its place among the tabs; zeros and `false` are left out, as Google does. */
export function sheetPropertiesResource({ properties }: Sheet, index: number): JsonObject {
  const { sheetId, title, gridProperties, ...rest } = properties;
  const isSet = ([, value]: [string, Json]) => value !== false && value !== 0;
  return {
    sheetId,
    title,
    index,
    sheetType: 'GRID',
    gridProperties: Object.fromEntries(Object.entries(gridProperties).filter(isSet)),
    ...Object.fromEntries(Object.entries(rest).filter(isSet)),
  };
}

function listed(items: readonly JsonObject[], mask: FieldMask): Json | undefined {
  return items.length === 0 ? undefined : project(items, mask);
}
