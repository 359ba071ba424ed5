import * as z from 'zod/mini';
import type { DocumentReference, DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { KeptPeople } from '../../../core/src/people/keptPeople.ts';
import type { PeopleNote, PeopleStore } from '../deps.ts';

/** Characters of a document, all of them of one byte: a document has 1 MiB. */
const MOST_CHARACTERS = 700_000;

/** The first part, and how many there are. */
const Head = z.object({ parts: z.int().check(z.minimum(1)), text: z.string() });
const Part = z.object({ text: z.string() });
const Note = z.object({
  at: z.string(),
  by: z.string(),
  act: z.enum(['searched', 'shown', 'answered', 'revoked']),
  one: z.exactOptional(z.string()),
  other: z.exactOptional(z.string()),
  answer: z.exactOptional(z.string()),
});

/** The parts as they are stored, the first one first; none when nothing is. */
type Parts = readonly string[];

/**
 * The store on Firestore: `people/{planId}` holds all as one text, since nothing of it is ever searched for, what is too long
 * for a document in `people/{planId}/parts/{n}`; the log is `people/{planId}/audit/{…}`, only ever added to.
 */
export function firestorePeopleStore(db: Firestore): PeopleStore {
  const headOf = (planId: string): DocumentReference => db.collection('people').doc(planId);
  return {
    async find(planId) {
      const head = await headOf(planId).get();
      const isWhole = (head.get('parts') ?? 1) === 1;
      const parts = isWhole
        ? readHead(head)
        : await db.runTransaction((transaction) => readParts(transaction, headOf(planId)), {
            readOnly: true,
          });
      return peopleIn(parts);
    },
    async change(planId, decide) {
      const head = headOf(planId);
      const note = head.collection('audit').doc();
      await db.runTransaction(async (transaction) => {
        const before = await readParts(transaction, head);
        const write = decide(peopleIn(before));
        if (write === undefined) return;
        writeParts(transaction, head, before, partsOf(write.people));
        transaction.create(note, { ...write.note });
      });
    },
    async note(planId, note) {
      await headOf(planId)
        .collection('audit')
        .doc()
        .create({ ...note });
    },
    async listNotes(planId, most) {
      const { docs } = await headOf(planId).collection('audit').orderBy('at', 'desc').limit(most).get();
      return docs.map((snapshot): PeopleNote => Note.parse(snapshot.data()));
    },
  };
}

const peopleIn = (parts: Parts): KeptPeople | undefined =>
  parts.length === 0 ? undefined : KeptPeople.parse(JSON.parse(parts.join('')));

/** Answers come last, so that a new one changes the last part only. */
function partsOf({ answers, ...found }: KeptPeople): Parts {
  const text = toAscii(JSON.stringify({ ...found, answers }));
  const count = Math.ceil(text.length / MOST_CHARACTERS);
  return Array.from({ length: count }, (_, at) =>
    text.slice(at * MOST_CHARACTERS, (at + 1) * MOST_CHARACTERS),
  );
}

/** JSON of the same meaning in which every character is one byte. */
const toAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

function readHead(head: DocumentSnapshot): Parts {
  return head.exists ? [Head.parse(head.data()).text] : [];
}

async function readParts(transaction: Transaction, head: DocumentReference): Promise<Parts> {
  const first = await transaction.get(head);
  if (!first.exists) return [];
  const { parts, text } = Head.parse(first.data());
  if (parts === 1) return [text];
  const refs = Array.from({ length: parts - 1 }, (_, at) => partOf(head, at + 1));
  const others = await transaction.getAll(...refs);
  return [text, ...others.map((snapshot) => Part.parse(snapshot.data()).text)];
}

const partOf = (head: DocumentReference, at: number): DocumentReference =>
  head.collection('parts').doc(String(at));

/** Writes the parts that differ. */
function writeParts(transaction: Transaction, head: DocumentReference, before: Parts, after: Parts): void {
  const [text = ''] = after;
  if (before[0] !== text || before.length !== after.length) {
    transaction.set(head, { parts: after.length, text });
  }
  for (const [at, part] of after.entries()) {
    if (at > 0 && part !== before[at]) transaction.set(partOf(head, at), { text: part });
  }
  for (let at = after.length; at < before.length; at += 1) transaction.delete(partOf(head, at));
}
