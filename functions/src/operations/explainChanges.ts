import type { ExplainAnswer } from '../../../core/src/api/explain.ts';
import { numberChanges, type NumberChange } from '../../../core/src/rollup/numberChanges.ts';
import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { Deps } from '../deps.ts';
import { nameOf } from './nameOf.ts';
import type { ExplainedNumber } from './findNumber.ts';
import type { ProvinceInput } from './provinceForms.ts';

/** Most classes of which it is told who changed them: as many reads. */
const MOST_CLASSES = 20;

type Changes = ExplainAnswer['changes'];

/**
 * What changed in each of some numbers since the last publish, by whom and when, the latest first. One read for the last publish
 * and one for each class that changed; nothing when nothing was published yet.
 */
export async function changesOf(
  deps: Pick<Deps, 'classes' | 'publications'>,
  known: ProvinceInput,
  numbers: readonly ExplainedNumber[],
): Promise<{ readonly number: ExplainedNumber['number']; readonly changes: Changes }[]> {
  if (numbers.length === 0) return [];
  const { listed, province } = known;
  const last = await deps.publications.find(province.planId);
  if (last === undefined) return [];
  const moments = {
    then: new Map(Object.entries(last.classes)),
    // A class that was removed before is in no publication; only what was there then has changed.
    revisions: new Map(
      listed
        .filter(({ isRemoved, classCode }) => !isRemoved || classCode in last.classes)
        .map(({ classCode, revision }) => [classCode, revision]),
    ),
  };
  const changed = numbers.map(({ number, explanation }) => {
    const { line, measure } = number.counted;
    // Who is in doubt is among the people of the line.
    const wanted = { line, measure: measure === 'doubtful' ? 'people' : measure };
    return { number, changes: numberChanges(number.form, wanted, explanation, moments) };
  });
  if (changed.every(({ changes }) => changes.length === 0)) return [];
  const tell = await tellerOf(deps, known);
  return Promise.all(
    changed.map(async ({ number, changes }) => {
      const told = await Promise.all(changes.slice(0, MOST_CLASSES).map(tell));
      return { number, changes: told.sort((one, other) => (one.at < other.at ? 1 : -1)) };
    }),
  );
}

/** Tells a change with who made it: each class is read once, however many numbers it changed. */
async function tellerOf(
  { classes }: Pick<Deps, 'classes'>,
  { listed, loadedPlan }: ProvinceInput,
): Promise<(change: NumberChange) => Promise<Changes[number]>> {
  const addresses = await addressesIn({ classes });
  const newest = new Map<string, ReturnType<typeof classes.listRevisions>>();
  return async (change) => {
    const { classCode } = change;
    const reading = newest.get(classCode) ?? classes.listRevisions(classCode, 1);
    newest.set(classCode, reading);
    const [last] = await reading;
    const reporterId = listed.find((one) => one.classCode === classCode)?.summary.reporterId ?? '';
    return {
      classCode,
      reporter: nameOf(loadedPlan, reporterId),
      effect: effectOf(change),
      at: last?.storedAt ?? '',
      by: addresses[last?.by ?? ''] ?? '',
    };
  };
}

/** E-mail addresses by their keys, of everybody who may sync: a read for each workbook. */
async function addressesIn({ classes }: Pick<Deps, 'classes'>): Promise<Record<string, string>> {
  const workbooks = await classes.listWorkbooks();
  return Object.assign({}, ...workbooks.map(({ addresses }) => addresses)) as Record<string, string>;
}

function effectOf({ since, from, to }: NumberChange): string {
  if (since === 0) return `Lớp mới, ${to === 0 ? 'chưa tính vào số này' : `thêm ${printAmount(to)}`}`;
  if (from === undefined) return to === 0 ? 'Không còn tính vào số này' : `Bây giờ tính ${printAmount(to)}`;
  return from === to
    ? `Có sửa, số không đổi (${printAmount(to)})`
    : `Từ ${printAmount(from)} thành ${printAmount(to)}`;
}
