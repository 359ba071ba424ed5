import { readClassMemory, rememberClasses } from '../../../sheets-addon/src/actions/classMemory.ts';
import type { Acknowledged } from '../../../sheets-addon/src/actions/classMemory.ts';
import { addonPorts } from '../../fakes/addonPorts.ts';

/** What Google keeps for a document (google-limits §4). */
const MOST_OF_A_VALUE = 9 * 1024;
const MOST_IN_ALL = 500 * 1024;

/** As much as can be said of a class: changed a hundred thousand times, hashes as long as they get, and gone. */
const aLongHistory = (): Acknowledged => ({
  revision: 100_000,
  hash: '2gosa7pa2gv',
  at: Date.UTC(2030, 11, 31),
  isGone: true,
});
const classesOf = (count: number): Map<string, Acknowledged> =>
  new Map(
    Array.from({ length: count }, (_, at) => [
      `OCOP-2024-171-${String(at).padStart(3, '0')}`,
      aLongHistory(),
    ]),
  );
const bytesOf = (properties: Readonly<Record<string, string>>): number =>
  Object.entries(properties).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);

describe('class memory', () => {
  it.each([
    ['all classes of the province’s plan in one workbook', 139, MOST_IN_ALL / 20],
    ['as many again gone', 278, MOST_IN_ALL / 10],
    ['a thousand', 1000, MOST_IN_ALL / 4],
  ])('stays far below what Google keeps: %s', (_, count, most) => {
    const { memory, properties } = addonPorts();
    rememberClasses(memory, classesOf(count));
    expect(bytesOf(properties)).toBeLessThan(most);
    expect(Math.max(...Object.values(properties).map((value) => value.length))).toBeLessThan(
      MOST_OF_A_VALUE / 50,
    );
    expect(readClassMemory(memory)).toEqual(classesOf(count));
  });

  it('holds the conflicts of every class of the plan, and none that is too long for a property', () => {
    const { memory, properties } = addonPorts();
    const conflict = (field: string, theirs: string) => ({
      field,
      mine: '',
      theirs,
      by: 'a'.repeat(40),
      at: '2026-03-05T07:05:00.000Z',
      isProposal: true,
    });
    const many = Array.from({ length: 40 }, (_, at) =>
      conflict(`column${String(at)}`, 'Thái Nguyên '.repeat(10)),
    );
    const conflicts = [conflict('title', 'Ấ'.repeat(3000)), ...many];
    const classes = new Map([...classesOf(139)].map(([code, known]) => [code, { ...known, conflicts }]));
    rememberClasses(memory, classes);
    expect(bytesOf(properties)).toBeLessThan(MOST_IN_ALL * 0.9);
    expect(Math.max(...Object.values(properties).map((value) => Buffer.byteLength(value)))).toBeLessThan(
      MOST_OF_A_VALUE / 2,
    );
    const kept = [...readClassMemory(memory).values()][0]?.conflicts ?? [];
    expect(kept.length).toBeGreaterThan(5);
    expect(kept).toEqual(many.slice(0, kept.length));
  });

  it('does not grow with the number of syncs', () => {
    const { memory, properties } = addonPorts();
    rememberClasses(memory, classesOf(139));
    const before = bytesOf(properties);
    for (let time = 0; time < 50; time += 1) rememberClasses(memory, classesOf(139));
    expect(bytesOf(properties)).toBe(before);
  });
});
