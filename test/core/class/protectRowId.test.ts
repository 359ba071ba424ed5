import { protectRowId } from '../../../core/src/class/protectRowId.ts';
import { protectClass } from '../../../core/src/class/protectClass.ts';
import { LIST_KINDS } from '../../../core/src/schema/tabs.ts';
import { SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

describe('protectRowId', () => {
  it.each<[string, Cell, Cell]>([
    ['an id that has twelve digits in a row by chance', 'r3e222113811149ce', 'r3e222113811149ce'],
    ['a provisional one', '~123456789012', '~123456789012'],
    ['the provisional one of a second copy', '~1f4k9a.2', '~1f4k9a.2'],
    ['a number of papers pasted over it', '099185000001', '…001'],
    ['the same as a number', 991850000012, '…012'],
    ['the same behind a name', 'Mẫu 099185000001', 'Mẫu …001'],
    ['nothing', '', ''],
  ])('keeps of %s %p', (_what, cell, kept) => {
    expect(protectRowId(cell)).toBe(kept);
  });

  it.each(LIST_KINDS)('so the rows of every list keep their ids: %s', (kind) => {
    const _id = 'r3e222113811149ce';
    const row = kind === 'enrolment' ? anEnrolmentRow({ _id }) : aListRow(kind, { _id });
    const kept = protectClass(aClassContent({ [`${kind}s`]: [row] }), () => 'KEY');
    expect(kept[`${kind}s`][0]?.[SENT_KEYS[kind].indexOf('_id')]).toBe(_id);
  });
});
