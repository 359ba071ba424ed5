import { contactWords } from '../../../core/src/submission/contactWords.ts';

describe('contactWords', () => {
  it('names who is to be called and how, several of a reporter behind each other', () => {
    expect(
      contactWords([
        { reporterId: '171', name: 'Bà Mẫu', phone: '0950000001', email: 'mau@example.org' },
        { reporterId: '173', name: 'Ông Thử' },
        { reporterId: '171', name: 'Phòng Kinh tế', phone: '0950000002' },
      ]),
    ).toEqual({
      '171': 'Bà Mẫu, 0950000001, mau@example.org; Phòng Kinh tế, 0950000002',
      '173': 'Ông Thử',
    });
    expect(contactWords()).toEqual({});
  });
});
