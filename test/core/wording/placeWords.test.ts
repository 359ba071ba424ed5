import { unitHistory } from '../../plans/readPlanFiles.ts';
import { indexUnits } from '../../../core/src/plan/unitIndex.ts';
import { successionSources } from '../../../core/src/plan/successionSources.ts';
import { successorIds } from '../../../core/src/plan/unitSuccession.ts';
import { placeIn } from '../../../core/src/rollup/placeIn.ts';
import { placeWords } from '../../../core/src/wording/placeWords.ts';

const { units, successions } = unitHistory();
const index = indexUnits(units, successorIds(successions), successionSources(successions));
const idOf = (kind: string, at = 0): string =>
  successions.filter((one) => one.kind === kind && one.effective === '2025-07-01')[at]?.from ?? '';

describe('placeWords', () => {
  it('says by which resolution a commune is where it is today', () => {
    const id = idOf('full');
    const [words] = placeWords([id, id], 'current', index);
    const unit = index.byId(id);
    const now = placeIn('current', id, index);
    expect(words).toMatch(
      new RegExp(`^${unit?.name ?? '?'} .* nay thuộc ${now.name}.*\\(Nghị quyết 1683/NQ-UBTVQH15\\)\\.$`),
    );
    expect(placeWords([id, id], 'current', index)).toHaveLength(1);
  });

  it('says that a commune was split, and by which resolution', () => {
    const [words] = placeWords([idOf('partial')], 'current', index);
    expect(words).toMatch(/ chia về .*, .*\(Nghị quyết 1683\/NQ-UBTVQH15\) nên chưa xác định được xã\.$/);
  });

  it('says of a commune of no known successor that nobody has said', () => {
    const { from = '' } = successions.find(({ kind }) => kind === 'unknown') ?? {};
    expect(placeWords([from], 'current', index)[0]).toMatch(/: chưa có văn bản nói đất về đâu\.$/);
  });

  it('names the old district, and the resolution of a commune that came after the districts', () => {
    const id = idOf('full');
    const unit = index.byId(id);
    const [later] = index.successorsOf(id);
    expect(placeWords([id, later?.unit.id], 'districts', index)).toEqual([
      `${unit?.name ?? ''} thuộc ${unit?.districtName ?? ''} theo danh mục đơn vị hành chính trước ngày 01/7/2025.`,
      `${later?.unit.name ?? ''} có từ ngày 01/7/2025 (Nghị quyết 1683/NQ-UBTVQH15), không thuộc huyện cũ nào.`,
    ]);
  });

  it('says nothing as recorded, of no commune, and of a commune that stays', () => {
    const lasting = units.find(({ validTo, validFrom }) => validTo === undefined && validFrom === undefined);
    expect(placeWords([idOf('full')], 'recorded', index)).toEqual([]);
    expect(placeWords([undefined, 'không có', lasting?.id], 'current', index)).toEqual([]);
  });

  it('tells twenty communes and how many more', () => {
    const many = units.filter(({ districtName }) => districtName !== '').map(({ id }) => id);
    const words = placeWords(many, 'districts', index);
    expect([words.length, words.at(-1)]).toEqual([21, `Còn ${String(many.length - 20)} xã nữa.`]);
  });
});
