import type { ProvinceField } from '../../core/src/sync/provinceFields.ts';

/** An approval that the province typed into an empty cell. */
export const aProvinceField = (field: Partial<ProvinceField> = {}): ProvinceField => ({
  value: 'DUYET',
  by: 'province',
  at: '2026-03-05T02:00:00.000Z',
  sheetThen: '',
  ...field,
});
