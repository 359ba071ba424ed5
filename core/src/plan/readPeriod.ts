import { foldText } from '../cell/foldText.ts';
import type { Period } from './periodWindow.ts';
import type { PeriodKind } from './reporting.ts';

/** What a period may be written like, when one is asked for. */
export const PERIOD_EXAMPLES = 'Tháng 3/2024, Quý I/2024, 6 tháng đầu năm 2024, Năm 2024';

/** How each kind is written, folded: the number, then the year; and how many there are in a year. */
const FORMS: readonly { kind: PeriodKind; pattern: RegExp; numbers: readonly string[][] }[] = [
  {
    kind: 'month',
    pattern: /^tháng 0?(\d{1,2})(?: ?\/ ?| năm )(20\d\d)$/,
    numbers: Array.from({ length: 12 }, (_, at) => [String(at + 1)]),
  },
  {
    kind: 'quarter',
    pattern: /^quý (i{1,3}|iv|[1-4])(?: ?\/ ?| năm )(20\d\d)$/,
    numbers: [
      ['i', '1'],
      ['ii', '2'],
      ['iii', '3'],
      ['iv', '4'],
    ],
  },
  {
    kind: 'half',
    pattern: /^(?:6|sáu) tháng (đầu|cuối)(?: năm|\/) ?(20\d\d)$/,
    numbers: [['đầu'], ['cuối']],
  },
  { kind: 'year', pattern: /^(?:cả )?(năm) (20\d\d)$/, numbers: [['năm']] },
];

/** Reads a reporting period as an office writes it (`periodLabel`, also with `năm` or in digits); undefined when it is none. */
export function readPeriod(text: string): Period | undefined {
  const folded = foldText(text);
  for (const { kind, pattern, numbers } of FORMS) {
    const [, written = '', year] = pattern.exec(folded) ?? [];
    const at = numbers.findIndex((spellings) => spellings.includes(written));
    if (at >= 0) return { kind, year: Number(year), number: at + 1 };
  }
  return undefined;
}
