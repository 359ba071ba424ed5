import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('sources that write to sheets', () => {
  const root = join(__dirname, '../../..');
  const sources = ['functions/src', 'sheets-addon/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      // What runs in the sidebar, and what opens it, writes to no sheet; it appends to its page.
      .filter((name) => name.endsWith('.ts') && !/^ui\/|\/spreadsheetUi\.ts$/.test(name))
      .map((name) => join(folder, name)),
  );

  it('never append: what is appended twice stands there twice', () => {
    expect(sources.length).toBeGreaterThan(50);
    const appending = sources.filter((file) =>
      /\bappend(Row|Cells|Dimension|Data)?\b\s*[(:{]/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(appending).toEqual([]);
  });
});
