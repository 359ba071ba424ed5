import { protectClass } from '../../../core/src/class/protectClass.ts';
import { hashClass } from '../../../core/src/sheet/contentHash.ts';
import { recogniseWideSort, type WideSort } from '../../../core/src/sync/recogniseWideSort.ts';
import type { Deps } from '../deps.ts';
import type { WorkbookRecord } from '../records.ts';
import type { ObservedClass } from './storeClass.ts';

/**
 * Whether the classes that one reading changes show columns of a whole tab that were sorted alone. Where it changes several
 * stored classes, each is read once for it, before anything is stored; otherwise nothing is.
 */
export async function findWideSort(
  { classes, keys }: Pick<Deps, 'classes' | 'keys'>,
  workbook: WorkbookRecord,
  observed: readonly ObservedClass[],
): Promise<WideSort | undefined> {
  const changed = observed.filter((one) => {
    const known = workbook.classes[one.classCode];
    return known !== undefined && known.isRemoved !== true && known.hash !== hashClass(one);
  });
  if (changed.length < 2) return undefined;
  const stored = await Promise.all(changed.map(({ classCode }) => classes.findClass(classCode)));
  return recogniseWideSort(
    changed.flatMap((one, at) => {
      const before = stored[at];
      const { classCode } = one;
      return before === undefined ? [] : [{ classCode, before, after: protectClass(one, keys.ofPerson) }];
    }),
  );
}
