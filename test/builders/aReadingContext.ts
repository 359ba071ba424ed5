import { codebookOf } from '../../core/src/plan/codebookOf.ts';
import type { Unit } from '../../core/src/plan/unit.ts';
import { indexUnits } from '../../core/src/plan/unitIndex.ts';
import type { ReadingContext } from '../../core/src/cell/parseCell.ts';
import { aPlan } from './aPlan.ts';
import { aNewUnit, aUnit } from './aUnit.ts';

/** La Bằng before and after districts ended, and two homonyms in two districts. */
const UNITS: readonly Unit[] = [
  aUnit({ validTo: '2025-06-30' }),
  aNewUnit(),
  aUnit({
    id: 'u2',
    code: '05452',
    type: 'PHUONG',
    name: 'Phường Tân Thịnh',
    districtCode: '164',
    districtName: 'Thành phố Thái Nguyên',
  }),
  aUnit({
    id: 'u3',
    code: '05548',
    name: 'Xã Tân Thịnh',
    districtCode: '167',
    districtName: 'Huyện Định Hóa',
  }),
];

/** What cells are read against: the small plan's codebook and four units. */
export const aReadingContext = (onDay?: string): ReadingContext => ({
  codebook: codebookOf(aPlan(), UNITS, '171'),
  units: indexUnits(UNITS),
  onDay,
});
