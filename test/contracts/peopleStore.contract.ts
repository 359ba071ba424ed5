import type { KeptPeople } from '../../core/src/people/keptPeople.ts';
import type { PeopleNote, PeopleStore } from '../../functions/src/deps.ts';
import { anAnswer, someKeptPeople } from '../builders/keptPeople.ts';

const NOTE: PeopleNote = { at: '2026-03-05T05:05:00.000Z', by: 'key', act: 'searched' };
const noted = (act: PeopleNote['act'], minute: number): PeopleNote => ({
  ...NOTE,
  act,
  at: `2026-03-05T05:${String(minute).padStart(2, '0')}:00.000Z`,
});

/** More than a document can hold. */
export const manyPeople = (persons: number): KeptPeople => ({
  ...someKeptPeople([]),
  persons: Array.from({ length: persons }, (_, at) => ({
    key: `key ${String(at)} ${'x'.repeat(200)}`,
    isNumbered: false,
    classCode: 'NTM-2024-171-003',
    row: 'dòng',
    lines: ['total'],
  })),
});

/** What every `PeopleStore` does, whatever it is made of. `make` gives an empty one for each test. */
export function peopleStoreContract(make: () => Promise<PeopleStore>): void {
  let store: PeopleStore;
  beforeEach(async () => {
    store = await make();
  });
  const put = (people: KeptPeople, note = NOTE): Promise<void> =>
    store.change(people.planId, () => ({ people, note }));

  it('finds nothing before anything is kept', async () => {
    expect(await store.find('sample')).toBeUndefined();
    expect(await store.listNotes('sample', 10)).toEqual([]);
  });

  it('finds what was kept, of that plan', async () => {
    const people = someKeptPeople(['Ab', 'bc'], ['A=b']);
    await put(people);
    expect(await store.find('sample')).toEqual(people);
    expect(await store.find('another')).toBeUndefined();
  });

  it('lets the decision see what is kept, and writes nothing without one', async () => {
    const seen: unknown[] = [];
    const look = (stored: KeptPeople | undefined): undefined => void seen.push(stored);
    await store.change('sample', look);
    await put(someKeptPeople(['ab']));
    await store.change('sample', look);
    expect(seen).toEqual([undefined, someKeptPeople(['ab'])]);
    expect(await store.listNotes('sample', 10)).toEqual([NOTE]);
  });

  it('writes nothing when the decision throws', async () => {
    await put(someKeptPeople(['ab']));
    const refuse = store.change('sample', () => {
      throw new Error('refused');
    });
    await expect(refuse).rejects.toThrow('refused');
    expect(await store.listNotes('sample', 10)).toEqual([NOTE]);
  });

  it('keeps both of two answers given at once', async () => {
    await put(someKeptPeople(['ab', 'cd']));
    const answer = (text: string): Promise<void> =>
      store.change('sample', (stored) => {
        const people = stored ?? someKeptPeople([]);
        return {
          people: { ...people, answers: [...people.answers, anAnswer(text)] },
          note: { ...NOTE, act: 'answered' },
        };
      });
    await Promise.all([answer('a=b'), answer('c/d')]);
    const answers = (await store.find('sample'))?.answers.map(({ one }) => one).sort();
    expect(answers).toEqual(['a', 'c']);
    expect(await store.listNotes('sample', 10)).toHaveLength(3);
  });

  it('keeps more than a document holds, answers to it, and less again', async () => {
    const people = manyPeople(6_000);
    expect(JSON.stringify(people).length).toBeGreaterThan(1_500_000);
    await put(people);
    expect(await store.find('sample')).toEqual(people);
    const answered = { ...people, answers: [anAnswer('a=b')] };
    await put(answered);
    expect(await store.find('sample')).toEqual(answered);
    const fewer = manyPeople(2);
    await put(fewer);
    expect(await store.find('sample')).toEqual(fewer);
    await put(people);
    expect(await store.find('sample')).toEqual(people);
  });

  it('lists the newest notes first, as many as asked, of that plan', async () => {
    await put(someKeptPeople(['ab']), noted('searched', 1));
    await store.note('sample', { ...noted('shown', 2), one: 'a', other: 'b' });
    await store.note('another', noted('shown', 3));
    await put(someKeptPeople(['ab'], ['a=b']), {
      ...noted('answered', 4),
      one: 'a',
      other: 'b',
      answer: 'same',
    });
    expect(await store.listNotes('sample', 2)).toEqual([
      { ...noted('answered', 4), one: 'a', other: 'b', answer: 'same' },
      { ...noted('shown', 2), one: 'a', other: 'b' },
    ]);
    expect(await store.listNotes('sample', 10)).toHaveLength(3);
  });
}
