import { protectClass } from '../../../core/src/class/protectClass.ts';
import { hashClass } from '../../../core/src/sheet/contentHash.ts';
import { recogniseWideChange, type WideChange } from '../../../core/src/sync/recogniseWideChange.ts';
import type { Deps } from '../deps.ts';
import type { WorkbookRecord } from '../records.ts';
import type { ObservedClass } from './storeClass.ts';

/**
 * Whether the classes that one reading changes, in the order of the sheet, show an accident over several of them. Where it
 * changes several stored classes, each is read once for it, before anything is stored; otherwise nothing is.
 */
export async function findWideChange(
  { classes, keys }: Pick<Deps, 'classes' | 'keys'>,
  workbook: WorkbookRecord,
  observed: readonly ObservedClass[],
): Promise<WideChange | undefined> {
  const changed = observed.filter((one) => {
    const known = workbook.classes[one.classCode];
    return known !== undefined && known.isRemoved !== true && known.hash !== hashClass(one);
  });
  if (changed.length < 2) return undefined;
  const stored = await Promise.all(changed.map(({ classCode }) => classes.findClass(classCode)));
  return recogniseWideChange(
    changed.flatMap((one, at) => {
      const before = stored[at];
      const { classCode } = one;
      return before === undefined ? [] : [{ classCode, before, after: protectClass(one, keys.ofPerson) }];
    }),
  );
}
