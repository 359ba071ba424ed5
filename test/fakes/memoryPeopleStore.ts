import { KeptPeople } from '../../core/src/people/keptPeople.ts';
import type { PeopleNote, PeopleStore } from '../../functions/src/deps.ts';

/** A store in memory that obeys the contract of `PeopleStore`. */
export function memoryPeopleStore(): PeopleStore {
  const kept = new Map<string, KeptPeople>();
  const notes = new Map<string, PeopleNote[]>();
  const addNote = (planId: string, note: PeopleNote): void => {
    notes.set(planId, [...(notes.get(planId) ?? []), structuredClone(note)]);
  };
  return {
    find: (planId) => Promise.resolve(structuredClone(kept.get(planId))),
    async change(planId, decide) {
      // Nothing is awaited between reading and writing: nobody comes between.
      await Promise.resolve();
      const write = decide(structuredClone(kept.get(planId)));
      if (write === undefined) return;
      kept.set(planId, KeptPeople.parse(structuredClone(write.people)));
      addNote(planId, write.note);
    },
    note(planId, note) {
      addNote(planId, note);
      return Promise.resolve();
    },
    listNotes: (planId, most) =>
      Promise.resolve(
        structuredClone([...(notes.get(planId) ?? [])])
          .reverse()
          .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
          .slice(0, most),
      ),
  };
}
