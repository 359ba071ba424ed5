import { indexUnits } from '../../../core/src/plan/unitIndex.ts';
import { LEARNER_MISTAKES, type LearnerMistake } from '../../../local/src/sample/learnerMistakes.ts';
import type { EnrolmentRecord } from '../../../local/src/sample/enrolmentRecord.ts';
import { seededRandom } from '../../../local/src/sample/seededRandom.ts';
import { administrativeUnits } from '../../plans/readPlanFiles.ts';

const row: EnrolmentRecord = {
  ordinal: '',
  classCode: 'NTM-2024-171-003',
  fullName: 'Nguyễn Thị Mẫu',
  birth: '05/02/1985',
  sex: 'Nữ',
  ethnicity: 'Kinh',
  idNumber: '099185000001',
  phone: '0950000002',
  learnerGroup: 'X8',
  position: 'Trưởng xóm',
  workplace: 'Xóm Đồng Tâm, xã La Bằng',
  inOcopCycle: '',
  hamlet: 'Xóm Đồng Tâm',
  commune: 'Xã La Bằng (Đại Từ)',
  district: 'Đại Từ',
  qualification: 'CH',
  salaried: 'Không',
  sessions: '7/8',
  result: 'HOAN_THANH',
  note: '',
  _id: 'a1',
};
const context = {
  units: indexUnits(administrativeUnits()),
  startDate: '2024-03-12',
  groupLabel: () => 'Trưởng xóm',
  above: [{ ...row, fullName: 'Hoàng Văn Giả Định', _id: 'a0' }],
  random: seededRandom(1, 'mistakes'),
};
const retype = (name: keyof typeof LEARNER_MISTAKES, of: Partial<EnrolmentRecord> = {}): unknown => {
  const mistake: LearnerMistake = LEARNER_MISTAKES[name];
  return mistake.retype({ ...row, ...of }, context);
};

describe('LEARNER_MISTAKES', () => {
  it.each([
    ['idLostZero', { idNumber: '99185000001' }],
    ['idExponent', { idNumber: '9.9185E+10' }],
    ['phoneLostZero', { phone: '950000002' }],
    ['twoPhones', { phone: '0950000002 - 0950000001' }],
    ['decomposed', { fullName: 'Nguyễn Thị Mẫu'.normalize('NFD') }],
    ['eth', { hamlet: 'Xóm \u00D0ồng Tâm' }],
    ['capitals', { fullName: 'NGUYỄN  THỊ  MẪU ' }],
    ['shortYear', { birth: '05/02/85' }],
    ['dottedDate', { birth: '5.2.1985' }],
    ['noAccents', { commune: 'Xa La Bang (Dai Tu)' }],
    ['noDistrict', undefined],
    ['groupInWords', { learnerGroup: 'Trưởng xóm' }],
    ['groupUnknown', { learnerGroup: 'Đại biểu' }],
    ['noName', { fullName: '' }],
    ['noCommune', { commune: '' }],
    ['noGroup', { learnerGroup: '' }],
    ['otherSex', { sex: 'Nam' }],
    ['otherYear', { birth: '05/02/1984' }],
    ['sessionsSwapped', { sessions: '8/7' }],
    ['formulaError', { district: '#N/A' }],
  ] as const)('%s types %j', (name, cells) => {
    expect(retype(name)).toEqual(cells);
  });

  it('forgets the district of a commune that has a namesake', () => {
    expect(retype('noDistrict', { commune: 'Xã Tân Thịnh (Định Hóa)' })).toEqual({ commune: 'Tân Thịnh' });
  });

  it('repeats a learner from above under another id', () => {
    expect(retype('repeated')).toMatchObject({ fullName: 'Hoàng Văn Giả Định', phone: '0950000002' });
    expect(retype('repeated')).not.toMatchObject({ _id: 'a0' });
  });

  it.each([
    ['idLostZero', { idNumber: '' }],
    ['otherSex', { idNumber: '' }],
    ['phoneLostZero', { phone: '' }],
    ['shortYear', { birth: '1985' }],
    ['dottedDate', { birth: '1985' }],
    ['sessionsSwapped', { sessions: '' }],
  ] as const)('%s cannot happen in a row with %j', (name, cells) => {
    expect(retype(name, cells)).toBeUndefined();
  });
});
