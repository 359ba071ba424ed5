import { hashClass } from '../../core/src/sheet/contentHash.ts';
import type { ClassState } from '../../core/src/sync/classState.ts';
import type { PushedClass } from '../../core/src/sync/decidePush.ts';
import { aClassContent } from './aClassContent.ts';

/** A class stored as revision 5 from workbook w1, read at two o'clock; its hash is that of its content. */
export const aClassState = (state: Partial<ClassState> = {}): ClassState => {
  const content = aClassContent(state);
  return {
    revision: 5,
    sheetRevision: 5,
    hash: hashClass(content),
    workbookId: 'w1',
    observedAt: '2026-03-05T02:00:00.000Z',
    by: 'clerk',
    provinceFields: {},
    removedRows: [],
    ...content,
  };
};

/** A push of workbook w1, read at three o'clock on revision 5; its hash is that of its content. */
export const aPushedClass = (pushed: Partial<PushedClass> = {}): PushedClass => {
  const content = aClassContent(pushed);
  return {
    classCode: 'NTM-2024-171-003',
    baseRevision: 5,
    hash: hashClass(content),
    workbookId: 'w1',
    observedAt: '2026-03-05T03:00:00.000Z',
    by: 'clerk',
    ...content,
  };
};
