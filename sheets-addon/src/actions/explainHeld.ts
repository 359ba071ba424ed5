import type { HeldAnswer } from '../../../core/src/api/syncAnswer.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';

/** What a held change would do, in a clerk's words; the rest of a sentence that names the class. */
const REASONS: Readonly<Record<HeldAnswer['why'], (held: HeldAnswer) => string>> = {
  'mass-change': ({ removed, changed }) =>
    `thay đổi cùng lúc quá nhiều dòng (bỏ ${String(removed.length)} dòng, sửa ${String(changed.length)} dòng)`,
  'partial-sort': (held) => mixedUpWords(held),
  'shifted-paste': (held) => mixedUpWords(held),
  'class-removed': ({ removed }) => `không còn trong bảng tính (${String(removed.length)} dòng)`,
};

const mixedUpWords = (held: HeldAnswer): string => {
  const { changed, removed } = held;
  const gone = removed.length === 0 ? '' : `, bỏ ${String(removed.length)} dòng`;
  return `${accidentWords(held)}: ${String(changed.length)} dòng bị ghép nhầm${gone}`;
};

/** More columns than these are not named: everything but one of them was sorted. */
const MOST_COLUMNS = 3;

/** `có lẽ chỉ sắp xếp cột “Họ và tên” của cả tab Học viên mà không kéo theo các cột khác`. */
function accidentWords({ why, kind = 'class', columns = [], isWide }: HeldAnswer): string {
  const named = columnsOf[kind].filter(({ key }) => columns.includes(key)).map(({ header }) => `“${header}”`);
  const which = named.length > 0 && named.length <= MOST_COLUMNS ? `cột ${named.join(', ')}` : 'một số cột';
  return why === 'partial-sort'
    ? `có lẽ chỉ sắp xếp ${which}${isWide ? ` của cả tab ${TABS[kind]}` : ''} mà không kéo theo các cột khác`
    : `có lẽ dán lệch cột hoặc lệch dòng ở ${which}${isWide ? ` của tab ${TABS[kind]}` : ''}`;
}

/** Why a class waits and what to do, for the column `Đồng bộ`. */
export function explainHeld(held: HeldAnswer | undefined): string {
  const why = held === undefined ? 'thay đổi quá nhiều' : REASONS[held.why](held);
  return `${why}, nên tỉnh chưa nhận. Nếu nhầm, hãy hoàn tác (Ctrl+Z); nếu đúng, chọn Sổ Lớp > Đồng bộ ngay để xác nhận.`;
}

/** What a held change would do to which class; `rows` are the numbers of the changed rows as the person sees them. */
export function describeHeld(classCode: string, held: HeldAnswer, rows: readonly number[]): string {
  const where = rows.length === 0 ? '' : ` Các dòng: ${listRows(rows)}.`;
  return `Lớp ${classCode} ${REASONS[held.why](held)}.${where}`;
}

/** The question before a held change is confirmed, in a dialog of Yes and No. */
export const askAboutHeld = (description: string, { why }: HeldAnswer): string =>
  why === 'class-removed'
    ? `${description} Bạn muốn xóa lớp này khỏi số liệu của tỉnh? Chọn Không để giữ lại; khi đó lấy lại lớp bằng Sổ Lớp > Khôi phục lớp đã xóa.`
    : `${description} ${SEND_AS_IT_IS}`;

const SEND_AS_IT_IS = 'Bạn chắc chắn muốn gửi đúng như vậy? Chọn Không nếu nhầm, rồi hoàn tác bằng Ctrl+Z.';

/** The question about a change that goes over several classes of a tab: one for all of them. */
export function askAboutWide(held: ReadonlyMap<string, HeldAnswer>, rows: readonly number[]): string {
  const [first] = held.values();
  const what = first === undefined ? '' : accidentWords(first);
  const codes = [...held.keys()].join(', ');
  const where = `${String(rows.length)} dòng của ${String(held.size)} lớp bị ghép nhầm (${codes})`;
  return `Bảng này ${what}: ${where}. Các dòng: ${listRows(rows)}.${otherWords([...held.values()], rows.length)} ${SEND_AS_IT_IS}`;
}

/** What sending it would do besides to these classes; a row that only went to another of them is not gone. */
function otherWords(held: readonly HeldAnswer[], told: number): string {
  const changed = new Set(held.flatMap((one) => one.changed));
  const gone = held.flatMap(({ removed }) => removed.filter((row) => !changed.has(row))).length;
  const more = changed.size - told;
  return gone + more <= 0
    ? ''
    : ` Ngoài ra ở các lớp này: bỏ ${String(gone)} dòng, sửa ${String(more)} dòng khác.`;
}

const MOST_SHOWN = 20;

const listRows = (rows: readonly number[]): string => {
  const shown = [...rows].sort((a, b) => a - b).slice(0, MOST_SHOWN);
  return shown.join(', ') + (rows.length > shown.length ? `, … (${String(rows.length)} dòng)` : '');
};
