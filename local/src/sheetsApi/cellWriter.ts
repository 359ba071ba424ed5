import { refusal } from '../spreadsheet/refusal.ts';
import type {
  Cell,
  CellFormat,
  CellValue,
  DataValidation,
  Json,
  JsonObject,
} from '../spreadsheet/spreadsheet.ts';
import { writableCellData } from './cellData.ts';
import { mirrorColors, mirrorColorMask } from './colors.ts';
import { assignMasked, checkFieldMask, parseFieldMask } from './fieldMask.ts';
import type { FieldMask } from './fieldMask.ts';
import type { CellData } from './schemas.ts';

const WRITABLE = {
  userEnteredValue: true,
  userEnteredFormat: true,
  note: true,
  dataValidation: true,
  textFormatRuns: true,
} as const;

/** Writes one CellData onto cells, through a mask of the fields it may touch. */
export type CellWriter = (cell: Cell, data: CellData) => Cell;

/** The writer for a request's `fields` (`userEnteredValue,note`, `*`, …). Refuses read-only and unknown fields. */
export function cellWriter(fields: string): CellWriter {
  const asked = parseFieldMask(fields);
  checkFieldMask(asked, WRITABLE);
  const mask = mirrorColorMask(asked === 'all' ? everything() : asked);
  return (cell, data) => cellOf(assignMasked(writableCellData(cell), written(data), mask));
}

const everything = (): FieldMask => new Map(Object.keys(WRITABLE).map((name) => [name, 'all' as const]));

function written(data: CellData): JsonObject {
  const format = data.userEnteredFormat;
  return {
    ...data,
    ...(format === undefined ? {} : { userEnteredFormat: mirrorColors(format) }),
  } as JsonObject;
}

/** Empty texts, formats and lists are the same as none. */
function cellOf(data: JsonObject): Cell {
  const value = valueOf(data['userEnteredValue'] as CellData['userEnteredValue']);
  const { note, userEnteredFormat: format, dataValidation: validation, textFormatRuns } = data;
  return {
    ...(value === undefined ? {} : { value }),
    ...(isFull(format) ? { format: format as CellFormat } : {}),
    ...(typeof note === 'string' && note !== '' ? { note } : {}),
    ...(isFull(validation) ? { validation: validation as DataValidation } : {}),
    ...(isFull(textFormatRuns) ? { textFormatRuns: textFormatRuns as JsonObject[] } : {}),
  };
}

const isFull = (json: Json | undefined): boolean =>
  typeof json === 'object' && json !== null && Object.keys(json).length > 0;

function valueOf(value: CellData['userEnteredValue']): CellValue | undefined {
  if (value === undefined) return undefined;
  if (Object.keys(value).length > 1) throw refusal('A cell can hold only one kind of value.');
  if (value.formulaValue !== undefined) return formulaOf(value.formulaValue);
  const plain = value.stringValue ?? value.numberValue ?? value.boolValue;
  return plain === '' ? undefined : plain;
}

function formulaOf(formula: string): CellValue {
  if (!formula.startsWith('=')) throw refusal(`A formula begins with "=": ${formula}`);
  return { formula };
}
