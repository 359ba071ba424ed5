import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredDocument } from '../../../../local/src/firestore/documentStore.ts';
import { openJournal } from '../../../../local/src/firestore/journal/openJournal.ts';
import type { Fields } from '../../../../local/src/firestore/values/value.ts';

const name = (id: string) => `projects/p/databases/d/documents/items/${id}`;
const aDocument = (id: string, fields: Fields, updated = 1): StoredDocument => ({
  name: name(id),
  fields,
  created: 1,
  updated,
});
const oddFields: Fields = {
  bytes: { bytesValue: Buffer.from([0, 255]) },
  nan: { doubleValue: NaN },
  infinite: { doubleValue: -Infinity },
  minusZero: { doubleValue: -0 },
  list: {
    arrayValue: { values: [{ bytesValue: Buffer.alloc(0) }, { doubleValue: Infinity }, { arrayValue: {} }] },
  },
  map: { mapValue: { fields: { 'a.b': { doubleValue: NaN }, empty: { mapValue: {} } } } },
  long: { integerValue: '9223372036854775807' },
  text: { stringValue: 'xã\n"😀"\u2028' },
};

describe('openJournal', () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'so-lop-journal-'));
    file = join(directory, 'below', 'journal');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const append = (at: number, documents: (StoredDocument | string)[]) => {
    const { journal } = openJournal(file);
    const changes = documents.map((one): [string, StoredDocument | null] =>
      typeof one === 'string' ? [name(one), null] : [one.name, one],
    );
    journal.append({ at, changes: new Map(changes) });
    journal.close();
  };
  const reopened = () => {
    const { journal, ...content } = openJournal(file);
    journal.close();
    return content;
  };

  it('gives back what was written, odd values included, and the last time', () => {
    append(7, [aDocument('a', oddFields, 7), aDocument('b', {})]);
    append(9, ['b', aDocument('c', {}, 9)]);
    expect(reopened()).toEqual({
      documents: [aDocument('a', oddFields, 7), aDocument('c', {}, 9)],
      lastCommit: 9,
    });
  });

  it('drops a torn last line and writes on from there', () => {
    append(1, [aDocument('a', {})]);
    const whole = statSync(file).size;
    appendFileSync(file, '{"at":2,"put":[{"name":"x');
    expect(reopened().documents).toEqual([aDocument('a', {})]);
    expect(statSync(file).size).toBe(whole);
    appendFileSync(file, '{"at":2}');
    append(3, [aDocument('b', {})]);
    expect(reopened()).toMatchObject({ documents: [aDocument('a', {}), aDocument('b', {})], lastCommit: 3 });
  });

  it.each(['not json', '{"at":"2"}', '{"at":2,"put":[{}]}', '{"at":2,"put":3}', 'null', ''])(
    'refuses the whole line %j and says where it is and what to do',
    (line) => {
      append(1, [aDocument('a', {})]);
      appendFileSync(file, `${line}\n`);
      expect(() => openJournal(file)).toThrow(`${file} line 3 is broken`);
      expect(() => openJournal(file)).toThrow('`npm run reset` starts afresh');
    },
  );

  it('refuses a file that is no journal, and leaves it as it is', () => {
    append(1, []);
    writeFileSync(file, 'something else\n');
    expect(() => openJournal(file)).toThrow(`${file} line 1 is broken`);
    expect(readFileSync(file, 'utf8')).toBe('something else\n');
  });

  it('is empty after clear, on disk too, and takes new commits', () => {
    const { journal } = openJournal(file);
    journal.append({ at: 1, changes: new Map([[name('a'), aDocument('a', {})]]) });
    journal.clear();
    journal.append({ at: 2, changes: new Map([[name('b'), aDocument('b', {})]]) });
    journal.close();
    expect(reopened()).toEqual({ documents: [aDocument('b', {})], lastCommit: 2 });
  });

  it('is written anew at the start when most of it is outdated, and holds the same', () => {
    const { journal } = openJournal(file);
    for (let at = 1; at <= 1200; at += 1) {
      journal.append({ at, changes: new Map([[name('a'), aDocument('a', oddFields, at)]]) });
    }
    journal.close();
    const before = statSync(file).size;
    const expected = { documents: [aDocument('a', oddFields, 1200)], lastCommit: 1200 };
    expect(reopened()).toEqual(expected);
    expect(statSync(file).size).toBeLessThan(before / 100);
    expect(reopened()).toEqual(expected);
    append(1201, [aDocument('b', {})]);
    expect(reopened()).toMatchObject({ lastCommit: 1201, documents: [{ updated: 1200 }, { updated: 1 }] });
  });
});
