import { checkVenue } from '../../../core/src/rules/checkVenue.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkVenue', () => {
  it('asks for the reason of a place outside the plan', () => {
    expect(checkVenue(aRuleInput({ venueType: 'KHAC' }))).toEqual([
      { kind: 'class', field: 'venueType', code: 'class/venue-unusual', params: { shown: 'KHAC' } },
    ]);
  });

  it.each<[TrainingClass, keyof TrainingClass, string]>([
    [{ venue: 'Trực tuyến qua Zoom' }, 'venue', 'trực tuyến'],
    [{ venue: 'Học ONLINE' }, 'venue', 'online'],
    [{ note: 'Học qua zoom 1 buổi' }, 'note', 'zoom'],
    [{ venue: 'Google Meet' }, 'venue', 'google meet'],
  ])('flags %j', (trainingClass, field, shown) => {
    expect(checkVenue(aRuleInput(trainingClass))).toEqual([
      { kind: 'class', field, code: 'class/online', params: { shown } },
    ]);
  });

  it.each<[string, TrainingClass]>([
    ['a place of the plan', { venueType: 'TTHTCD', venue: 'TTHTCĐ xã La Bằng' }],
    [
      'another place with its reason',
      { venueType: 'KHAC', venue: 'Nhà máy chè', note: 'Hội trường đang sửa' },
    ],
    ['a subject', { title: 'Kỹ năng bán hàng trực tuyến' }],
    ['words that only contain one', { venue: 'Xóm Zoomland', title: 'Bảo vệ rừng từ xạ khuẩn' }],
    ['no place', {}],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkVenue(aRuleInput(trainingClass))).toEqual([]);
  });
});
