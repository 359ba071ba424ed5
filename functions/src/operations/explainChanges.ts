import type { ExplainAnswer } from '../../../core/src/api/explain.ts';
import type { NumberExplanation, NumberName } from '../../../core/src/rollup/explainNumber.ts';
import type { Form } from '../../../core/src/rollup/form.ts';
import { numberChanges, type NumberChange } from '../../../core/src/rollup/numberChanges.ts';
import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { Deps } from '../deps.ts';
import { nameOf } from './nameOf.ts';
import type { ProvinceInput } from './provinceForms.ts';

/** Most classes of which it is told who changed them: as many reads. */
const MOST_CLASSES = 20;

/**
 * What changed in a number since the last publish, by whom and when, the latest first. One read for the last publish and one
 * for each class that changed; nothing when nothing was published yet.
 */
export async function changesOf(
  { classes, publications }: Pick<Deps, 'classes' | 'publications'>,
  { province, listed, loadedPlan }: ProvinceInput,
  { form, wanted, explanation }: { form: Form; wanted: NumberName; explanation: NumberExplanation },
): Promise<ExplainAnswer['changes']> {
  const last = await publications.find(province.planId);
  if (last === undefined) return [];
  const changes = numberChanges(form, wanted, explanation, {
    then: new Map(Object.entries(last.classes)),
    // A class that was removed before is in no publication; only what was there then has changed.
    revisions: new Map(
      listed
        .filter(({ isRemoved, classCode }) => !isRemoved || classCode in last.classes)
        .map(({ classCode, revision }) => [classCode, revision]),
    ),
  });
  if (changes.length === 0) return [];
  const addresses = await addressesIn({ classes });
  const told = await Promise.all(
    changes.slice(0, MOST_CLASSES).map(async (change) => {
      const { classCode } = change;
      const [newest] = await classes.listRevisions(classCode, 1);
      const reporterId = listed.find((one) => one.classCode === classCode)?.summary.reporterId ?? '';
      return {
        classCode,
        reporter: nameOf(loadedPlan, reporterId),
        effect: effectOf(change),
        at: newest?.storedAt ?? '',
        by: addresses[newest?.by ?? ''] ?? '',
      };
    }),
  );
  return told.sort((one, other) => (one.at < other.at ? 1 : -1));
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
