import { seededRandom } from '../../../local/src/sample/seededRandom.ts';
import { drawTargetCommunes, isValidOn } from '../../../local/src/sample/targetCommunes.ts';
import { administrativeUnits, thaiNguyenPlan } from '../../plans/readPlanFiles.ts';

const { quotaLines } = thaiNguyenPlan();
const DAY = '2024-10-01';
const communes = administrativeUnits().filter(
  (unit) => unit.type === 'XA' && unit.districtCode.startsWith('1') && isValidOn(unit, DAY),
);

describe('drawTargetCommunes', () => {
  it('hands out 24 × 2, 44 and 15 communes, each in one category, then refuses', () => {
    const take = drawTargetCommunes(quotaLines, communes, seededRandom(1, 'communes'));
    const taken = (line: string, times: number): string[] =>
      Array.from({ length: times }, () => take(line, DAY).id);
    const all = [...new Set(taken('NTM-B1', 48)), ...taken('NTM-B2', 44), ...taken('NTM-B3', 15)];
    expect(all).toHaveLength(83);
    expect(new Set(all).size).toBe(83);
    expect(() => take('NTM-B3', DAY)).toThrow('no commune left for NTM-B3');
  });

  it('takes about the same share of every district', () => {
    const take = drawTargetCommunes(quotaLines, communes, seededRandom(1, 'communes'));
    const chosen = ['NTM-B1', 'NTM-B2', 'NTM-B3'].flatMap((line) =>
      Array.from({ length: line === 'NTM-B1' ? 48 : line === 'NTM-B2' ? 44 : 15 }, () => take(line, DAY)),
    );
    const ofDistrict = (code: string): number =>
      new Set(chosen.filter(({ districtCode }) => districtCode === code)).size /
      communes.filter(({ districtCode }) => districtCode === code).length;
    const shares = ['164', '165', '167', '168', '169', '170', '171', '172', '173'].map(ofDistrict);
    expect(Math.min(...shares)).toBeGreaterThan(0.3);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it('hands out no commune on a day on which it was none', () => {
    const take = drawTargetCommunes(quotaLines, communes, seededRandom(1, 'communes'));
    expect(() => take('NTM-B1', '2025-07-01')).toThrow('no commune left');
  });
});
