import type { Unit } from '../../core/src/plan/unit.ts';

/** A commune of the old district Đại Từ, with no limits in time. */
export const aUnit = (unit: Partial<Unit> = {}): Unit => ({
  id: 'u1',
  code: '05776',
  type: 'XA',
  name: 'Xã La Bằng',
  districtCode: '171',
  districtName: 'Huyện Đại Từ',
  provinceCode: '19',
  ...unit,
});

/** A commune after districts ended. */
export const aNewUnit = (unit: Partial<Unit> = {}): Unit =>
  aUnit({ id: 'n1', districtCode: '', districtName: '', validFrom: '2025-07-01', ...unit });
