import type { Cell } from '../../core/src/schema/cell.ts';
import type { columnsOf } from '../../core/src/schema/columnsOf.ts';
import { SENT_KEYS } from '../../core/src/schema/sentKeys.ts';
import type { ListKind } from '../../core/src/schema/tabs.ts';

/** A cost line, a document, a lecturer without a mistake, as a clerk types them; without norms, days or decisions. */
const SOUND: Readonly<Record<Exclude<ListKind, 'enrolment'>, Readonly<Record<string, Cell>>>> = {
  cost: {
    classCode: 'NTM-2024-171-003',
    costLine: '01',
    description: 'Thù lao giảng viên',
    fundingSource: 'NSTW',
    quantity: 6,
    unitPrice: 800_000,
    estimated: '4.800.000',
    _id: 'k1',
  },
  material: {
    classCode: 'NTM-2024-171-003',
    title: 'Kế hoạch phát triển xóm: tài liệu phát tay',
    materialKind: 'DIA_PHUONG',
    topics: 'N03',
    actor: 'UBND_HUYEN',
    provider: 'UBND huyện Đại Từ',
    _id: 't1',
  },
  lecturer: {
    classCode: 'NTM-2024-171-003',
    fullName: 'Trần Thị Thử',
    workplace: 'Sở Công Thương',
    actor: 'SO_NGANH_TINH',
    topics: 'N03',
    sessions: 2,
    _id: 'g1',
  },
};

type Key<Kind extends ListKind> = (typeof columnsOf)[Kind][number]['key'];

/** The cells of a list's row in the order of its kind's `SENT_KEYS`: sound but for what is given. */
export const aListRow = <Kind extends Exclude<ListKind, 'enrolment'>>(
  kind: Kind,
  cells: Partial<Record<Key<Kind>, Cell>> = {},
): Cell[] => {
  const row: Readonly<Record<string, Cell>> = { ...SOUND[kind], ...cells };
  return SENT_KEYS[kind].map((key) => row[key] ?? '');
};
