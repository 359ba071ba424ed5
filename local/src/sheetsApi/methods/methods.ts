import type { MethodName } from '../route.ts';
import { valuesAppend } from './appendValues.ts';
import { batchUpdate } from './batchUpdate.ts';
import { valuesBatchClear, valuesClear } from './clearValues.ts';
import { createSpreadsheet } from './createSpreadsheet.ts';
import { getByDataFilter, getSpreadsheet } from './getSpreadsheet.ts';
import type { Method } from './method.ts';
import { valuesBatchGet, valuesGet } from './readValues.ts';
import { valuesBatchUpdate, valuesUpdate } from './updateValues.ts';

/** Every method of the Sheets API that is simulated. */
export const methods: Readonly<Record<MethodName, Method>> = {
  create: createSpreadsheet,
  get: getSpreadsheet,
  getByDataFilter,
  batchUpdate,
  'values.get': valuesGet,
  'values.update': valuesUpdate,
  'values.append': valuesAppend,
  'values.clear': valuesClear,
  'values.batchGet': valuesBatchGet,
  'values.batchUpdate': valuesBatchUpdate,
  'values.batchClear': valuesBatchClear,
};
