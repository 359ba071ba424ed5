import { personIdentity } from '../../../core/src/class/personIdentity.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';

const mau: Enrolment = { fullName: 'Nguyễn Thị Mẫu', birth: { year: 1985 }, commune: 'u1' };

describe('personIdentity', () => {
  it('is the identity number where there is one', () => {
    expect(personIdentity({ ...mau, idNumber: '099185000001' })).toEqual({
      kind: 'idNumber',
      key: '099185000001',
    });
  });

  it('is name, birth year and commune without one', () => {
    expect(personIdentity(mau)).toEqual({ kind: 'nameBirthCommune', key: 'nguyễn thị mẫu|1985|u1' });
  });

  it.each([
    'Ông Nguyễn Thị Mẫu',
    'Bà Nguyễn Thị Mẫu',
    'đ/c Nguyễn Thị Mẫu',
    'Đ/c. Nguyễn Thị Mẫu',
    'ĐỒNG CHÍ NGUYỄN THỊ MẪU',
  ])('leaves the title of %s out', (fullName) => {
    expect(personIdentity({ ...mau, fullName })).toEqual(personIdentity(mau));
  });

  it.each(['Anh Thư', 'Bàn Thị Mẫu'])(
    'keeps a name that begins like a title apart from the rest: %s',
    (fullName) => {
      expect(personIdentity({ ...mau, fullName })).not.toEqual(personIdentity(mau));
    },
  );

  it.each<[string, Enrolment]>([
    ['name', { birth: { year: 1985 }, commune: 'u1' }],
    ['birth year', { fullName: 'Nguyễn Thị Mẫu', commune: 'u1' }],
    ['commune', { fullName: 'Nguyễn Thị Mẫu', birth: { year: 1985 } }],
  ])('is unknown without %s', (_what, values) => {
    expect(personIdentity(values)).toBeUndefined();
  });
});
