import { codebookChunks, codebookOfChunks } from '../../../sheets-addon/src/actions/codebookCells.ts';
import { aCodebook } from '../../fakes/addonPorts.ts';

/** As large as a province's: several cells. */
const large = () => {
  const codebook = aCodebook();
  const units = Array.from({ length: 400 }, (_, at) => ({ ...codebook.units[0], id: `u${String(at)}` }));
  return { ...codebook, units } as typeof codebook;
};

describe('codebookOfChunks', () => {
  it('reads back what was cut into cells, none of them over 40,000 characters', () => {
    const chunks = codebookChunks(large());
    expect(chunks.length).toBeGreaterThan(1);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(40_000);
    expect(codebookOfChunks(['Phần mềm dùng', ...chunks, '', ''])).toEqual(large());
  });

  it.each([
    ['nothing', []],
    ['only a header', ['Phần mềm dùng']],
    ['a part', codebookChunks(large()).slice(1)],
    ['something else', ['json:{"plan":1}']],
    ['no JSON', ['json:{']],
  ])('is undefined for %s', (_, cells) => {
    expect(codebookOfChunks(cells)).toBeUndefined();
  });
});
