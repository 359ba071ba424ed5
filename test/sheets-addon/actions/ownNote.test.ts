import fc from 'fast-check';
import { OWN_LINE, withOwnPart, withoutOwnPart } from '../../../sheets-addon/src/actions/ownNote.ts';

const OURS = ['Lỗi chặn: Thiếu tên.', 'Cảnh báo: Xem lại.'];

describe('withOwnPart', () => {
  it.each([
    ['an empty note', '', `${OWN_LINE}\n${OURS.join('\n')}`],
    ["a person's note", 'Hỏi chị Mẫu', `Hỏi chị Mẫu\n${OWN_LINE}\n${OURS.join('\n')}`],
    [
      'our own older part',
      `Hỏi chị Mẫu\n${OWN_LINE}\nGợi ý: Cũ.`,
      `Hỏi chị Mẫu\n${OWN_LINE}\n${OURS.join('\n')}`,
    ],
    [
      'words that a person wrote below ours',
      `${OWN_LINE}\nGợi ý: Cũ.\nđã gọi điện`,
      `đã gọi điện\n${OWN_LINE}\n${OURS.join('\n')}`,
    ],
  ])('puts our part below %s', (_, before, after) => {
    expect(withOwnPart(before, OURS)).toBe(after);
  });

  it('takes our part away when there is nothing to say', () => {
    expect(withOwnPart(withOwnPart('Hỏi chị Mẫu', OURS), [])).toBe('Hỏi chị Mẫu');
    expect(withOwnPart(withOwnPart('', OURS), [])).toBe('');
  });

  const theirs = fc.string().filter((note) => !note.split('\n').includes(OWN_LINE));
  const lines = fc.array(fc.string().map((text) => `Cảnh báo: ${text.replace(/\n/g, ' ')}`));

  it("never changes a person's words, whatever we say and however often", () => {
    fc.assert(
      fc.property(theirs, lines, lines, (note, first, second) => {
        const marked = withOwnPart(withOwnPart(note, first), second);
        expect(withoutOwnPart(marked)).toBe(note);
        expect(withOwnPart(note, second)).toBe(marked);
      }),
    );
  });
});
