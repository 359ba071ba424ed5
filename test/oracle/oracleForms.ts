import { charts } from './oracleCharts.ts';
import { communes } from './oracleCommunes.ts';
import type { ExpectedForm, OracleInput, Rows } from './oracleInput.ts';
import { leaders } from './oracleLeaders.ts';
import { learners } from './oracleLearners.ts';
import { money } from './oracleMoney.ts';
import { overview } from './oracleOverview.ts';
import { progress } from './oracleProgress.ts';
import { publicNumbers } from './oraclePublic.ts';
import { submissions } from './oracleSubmissions.ts';
import { targets } from './oracleTargets.ts';
import { tracker } from './oracleTracker.ts';

/**
 * The published tables, by tab: what the oracle expects of each. `shown` is what stands there: some cells may say one of several
 * things, and then that one is expected.
 */
export const ORACLE_FORMS: Readonly<Record<string, (input: OracleInput, shown: Rows) => ExpectedForm>> = {
  'Biểu 01': progress,
  'Biểu 02': learners,
  'Biểu 03': communes,
  'Biểu 04': money,
  'Biểu 05': submissions,
  'Biểu 06': targets,
  'Tình hình nộp': tracker,
  'Tổng quan': overview,
  'Lãnh đạo': leaders,
  'Công khai': publicNumbers,
  'Biểu đồ': charts,
};

/** What a table says below its lines of what it left out or found, by tab. */
const SAID: Readonly<Record<string, RegExp>> = {
  'Biểu 01': /còn (\d+) lớp/,
  'Biểu 02': /đã bỏ (\d+) lượt/i,
  'Lãnh đạo': /(\d+ đơn vị quá hạn nộp: .*|không có đơn vị nào quá hạn nộp|^Chưa kỳ nào được đặt hạn nộp)/,
};

/** That of a table’s notes, one after the other; nothing for a table that says nothing of the kind. */
export function saidIn(tab: string, notes: readonly string[]): Pick<ExpectedForm, 'said'> {
  const found = notes.flatMap((note) => SAID[tab]?.exec(note)?.slice(1) ?? []);
  return found.length === 0 ? {} : { said: found.join() };
}
