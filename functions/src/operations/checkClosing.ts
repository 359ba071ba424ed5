import { compareClosed } from '../../../core/src/rollup/compareClosed.ts';
import type { ClosingRecord } from '../closingRecord.ts';
import type { Deps, LaidOutForm } from '../deps.ts';
import { fingerprint } from '../fingerprint.ts';
import { closedAsOf, frozenForms } from './closedForms.ts';
import { layOutForms } from './provinceForms.ts';

/** The hash of a form's cells. */
export const hashOf = ({ grid }: Pick<LaidOutForm, 'grid'>): string => fingerprint(JSON.stringify(grid));

/** What came of checking a closing: the hashes of its tables as they are made today, by tab, and the sentence for people. */
export interface CheckedClosing {
  readonly hashes: ReadonlyMap<string, string>;
  readonly words: string;
}

/**
 * Makes the tables of a closing anew of its frozen classes and compares them with what was kept: first whether that is still
 * what was hashed, then whether today's program gives the same numbers, then whether in the same words.
 */
export async function checkClosing(
  deps: Pick<Deps, 'closings' | 'release'>,
  closing: ClosingRecord,
): Promise<CheckedClosing> {
  const frozen = await frozenForms(deps, closing);
  const rebuilt = layOutForms(frozen.input, closedAsOf(closing));
  const hashes = new Map(rebuilt.map((form) => [form.table.tab, hashOf(form)]));
  const other = closing.tables.filter(({ tab, hash }) => hashes.get(tab) !== hash).map(({ tab }) => tab);
  if (!frozen.isIntact) return { hashes, words: SPOILT };
  if (other.length === 0) return { hashes, words: 'Lập lại các biểu đã chốt: giống hệt lúc chốt.' };
  if (frozen.kept === undefined) {
    const words = `Lập lại khác lúc chốt: ${other.join(', ')}. Nhờ cán bộ CNTT xem bản phần mềm lúc chốt.`;
    return { hashes, words };
  }
  const numbers = otherNumbers(frozen.kept, rebuilt);
  const releases = `bản lúc chốt ${closing.release ?? 'không rõ'}, bản bây giờ ${deps.release}`;
  return {
    hashes,
    words: numbers.length > 0 ? numberWords(numbers, releases) : layoutWords(other, releases),
  };
}

const SPOILT =
  'Bản lưu lúc chốt không còn nguyên vẹn: dữ liệu lưu đã bị sửa sau khi chốt. Báo ngay cán bộ CNTT để khôi phục từ bản sao lưu.';

/** The forms in which today's program gives other numbers, and how many. */
const otherNumbers = (kept: readonly LaidOutForm[], rebuilt: readonly LaidOutForm[]): string[] =>
  kept.flatMap((form) => {
    const { tab } = form.table;
    const comparison = compareClosed(
      form,
      rebuilt.find(({ table }) => table.tab === tab),
    );
    return comparison.kind === 'numbers' ? [`${tab} (${String(comparison.count)} số)`] : [];
  });

const numberWords = (numbers: readonly string[], releases: string): string =>
  `Phần mềm bây giờ tính khác lúc chốt: ${numbers.join(', ')}. Biểu đã chốt vẫn giữ nguyên; nhờ cán bộ CNTT xem vì sao (${releases}).`;

const layoutWords = (other: readonly string[], releases: string): string =>
  `Lập lại các biểu đã chốt: số giống hệt lúc chốt; chỉ lời, bố cục của ${other.join(', ')} đổi theo phần mềm (${releases}). Biểu đã chốt vẫn giữ nguyên.`;
