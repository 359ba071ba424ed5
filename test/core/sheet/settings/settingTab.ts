import { codebookOf } from '../../../../core/src/plan/codebookOf.ts';
import type { Plan } from '../../../../core/src/plan/plan.ts';
import type { Unit } from '../../../../core/src/plan/unit.ts';
import { indexUnits } from '../../../../core/src/plan/unitIndex.ts';
import type { Cell } from '../../../../core/src/schema/cell.ts';
import {
  readPlanSettings,
  type PlanSettingsReading,
  type SettingFacts,
} from '../../../../core/src/sheet/settings/readPlanSettings.ts';
import { SETTING_TABLES } from '../../../../core/src/sheet/settings/settingTables.ts';
import { aPlan } from '../../../builders/aPlan.ts';
import { aNewUnit, aUnit } from '../../../builders/aUnit.ts';

export type TableName = keyof typeof SETTING_TABLES;

/** La Bằng before and after districts ended, homonyms in two districts, a phường, and communes that ended. */
const UNITS: readonly Unit[] = [
  aUnit({ validTo: '2025-06-30' }),
  aNewUnit(),
  aUnit({ id: 'u2', code: '05452', type: 'PHUONG', name: 'Phường Tân Lập' }),
  aUnit({ id: 'u3', code: '05548', name: 'Xã Tân Thịnh', districtName: 'Huyện Định Hóa' }),
  aUnit({ id: 'u4', code: '05900', name: 'Xã Tân Thịnh', districtName: 'Huyện Phú Bình' }),
  aUnit({ id: 'u5', code: '05901', name: 'Xã Cũ', validTo: '2023-04-09' }),
  aUnit({ id: 'u6', code: '05902', name: 'Xã Mất', validTo: '2022-04-09' }),
  aUnit({ id: 'u7', code: '05903', name: 'Xã Mất', validFrom: '2022-04-10', validTo: '2023-04-09' }),
  aUnit({ id: 'x1', code: '02000', name: 'Xã Tỉnh Bạn', provinceCode: '06' }),
];

/** What the tables are read against: a small plan with two targets and the units above. */
export function settingFacts(plan: Plan = aPlan(), units: readonly Unit[] = UNITS): SettingFacts {
  return {
    plan,
    units: indexUnits(units),
    codebook: codebookOf(plan, units, undefined),
    adjustments: 'next',
  };
}

/** A table with its header row. */
export const aTable = (name: TableName, ...lines: readonly (readonly Cell[])[]): Cell[][] => [
  SETTING_TABLES[name].columns.map(({ header }) => header),
  ...lines.map((line) => [...line]),
];

/** Reads a tab against the small plan. */
export const readTab = (
  values: readonly (readonly Cell[])[],
  facts: SettingFacts = settingFacts(),
): PlanSettingsReading => readPlanSettings(values, facts);

/** A line of each table that is right, and what it says. */
export const SOUND: readonly (readonly [TableName, Cell[], object])[] = [
  [
    'denominators',
    ['T1', 2024, '83.500', 'Niên giám', '31/12/2023', 'Chánh Văn phòng'],
    {
      target: 'T1',
      year: 2024,
      value: 83_500,
      source: 'Niên giám',
      date: '2023-12-31',
      approvedBy: 'Chánh Văn phòng',
    },
  ],
  [
    'communeTargets',
    ['Xã La Bằng (Đại Từ)', 'Xã NTM', 2023, 'QĐ 12/QĐ-UBND'],
    { unitId: 'u1', category: 'XA_NTM', year: 2023, decision: 'QĐ 12/QĐ-UBND' },
  ],
  [
    'allocations',
    ['NTM-B1', 2023, 1, 'KH 5/KH-UBND'],
    { quotaLine: 'NTM-B1', year: 2023, classes: 1, document: 'KH 5/KH-UBND' },
  ],
  [
    'carryOvers',
    ['NTM-A', 2022, 2023, 1, 'CV 3', 'Chưa mở kịp'],
    { quotaLine: 'NTM-A', fromYear: 2022, toYear: 2023, classes: 1, document: 'CV 3', reason: 'Chưa mở kịp' },
  ],
  ['deadlines', ['Quý', 7, '', ''], { kind: 'quarter', dueDays: 7 }],
  [
    'contacts',
    ['Huyện Đại Từ', 'Nguyễn Thị Mẫu', '0950000001', ''],
    { reporterId: '171', name: 'Nguyễn Thị Mẫu', phone: '0950000001' },
  ],
];
