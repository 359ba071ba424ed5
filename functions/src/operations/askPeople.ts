import type { PeopleAnswer, PeopleLogAnswer } from '../../../core/src/api/people.ts';
import { noPeople, type KeptPeople, type KeptPerson } from '../../../core/src/people/keptPeople.ts';
import {
  compareFacts,
  learnerName,
  learnerRow,
  personFacts,
  type StoredLearner,
} from '../../../core/src/people/personFacts.ts';
import { bandWords, leftWords, noteWords } from '../../../core/src/people/peopleWords.ts';
import { REASONS, type Reason } from '../../../core/src/people/personRow.ts';
import { peopleBand, queueQuestions, type PeopleQuestion } from '../../../core/src/people/queueQuestions.ts';
import type { Deps, LoadedPlan } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { ClassRecord, WorkbookRecord } from '../records.ts';
import { authoriseWorkbook } from './authoriseWorkbook.ts';
import { nameOf } from './nameOf.ts';

/** What asking and answering touch. */
export type AskDeps = Pick<Deps, 'classes' | 'people' | 'plans' | 'keys' | 'now' | 'provinceWorkbookId'>;

/** Answers shown below the question. */
const LATEST = 3;
/** Questions whose rows are gone are passed over, so many at most. */
const MOST_PASSED = 5;
/** Notes of a page of the log. */
const LOGGED = 30;

/** Who asks, in which plan. */
export interface Asking {
  readonly province: WorkbookRecord;
  readonly loadedPlan: LoadedPlan;
  /** Key of the e-mail. */
  readonly by: string;
}

/** Only the province's own people may see persons. Throws `workbook/not-member`, `province/not-ready`. */
export async function authoriseAsking(deps: AskDeps, email: string): Promise<Asking> {
  const province = await authoriseWorkbook(deps, deps.provinceWorkbookId, email);
  const loadedPlan = deps.plans.find(province.planId);
  if (loadedPlan === undefined) throw new Problem('province/not-ready');
  return { province, loadedPlan, by: deps.keys.ofEmail(email) };
}

/** The next question with both persons' cards, and what is left; that the two were shown is noted. */
export async function askPeople(deps: AskDeps, email: string): Promise<PeopleAnswer> {
  return nextQuestion(deps, await authoriseAsking(deps, email));
}

/** Who did what with the people of the plan. */
export async function listPeopleLog(deps: AskDeps, email: string): Promise<PeopleLogAnswer> {
  const { province } = await authoriseAsking(deps, email);
  const notes = await deps.people.listNotes(province.planId, LOGGED);
  return {
    notes: notes.map(({ at, by, act, answer }) => ({
      at,
      by: province.addresses[by] ?? '',
      text: noteWords(act, answer),
    })),
  };
}

/** The same for who is known already. */
export async function nextQuestion(deps: AskDeps, asking: Asking): Promise<PeopleAnswer> {
  const { province, by } = asking;
  const kept = (await deps.people.find(province.planId)) ?? noPeople(province.planId);
  const classes = classReader(deps);
  const queue = queueQuestions(kept);
  const question = await firstShown(queue, kept, { classes, asking });
  if (question !== undefined) {
    const { one, other } = question;
    const at = new Date(deps.now()).toISOString();
    await deps.people.note(province.planId, { at, by, act: 'shown', one, other });
  }
  const later = queue.filter(({ isLater }) => isLater).length;
  const band = peopleBand(kept);
  return {
    matchedAt: kept.matchedAt,
    questions: queue.length,
    later,
    ...band,
    lines: [bandWords(band), leftWords(queue.length, later)],
    ...(question === undefined ? {} : { question }),
    answers: await latestAnswers(kept, { classes, asking }),
  };
}

/** Reads each class once, however many persons are of it. */
type ReadClass = (classCode: string) => Promise<ClassRecord | undefined>;

function classReader({ classes }: Pick<Deps, 'classes'>): ReadClass {
  const read = new Map<string, ReturnType<ReadClass>>();
  return (classCode) => {
    const known = read.get(classCode) ?? classes.findClass(classCode);
    read.set(classCode, known);
    return known;
  };
}

interface Reading {
  readonly classes: ReadClass;
  readonly asking: Asking;
}

async function firstShown(
  queue: readonly PeopleQuestion[],
  kept: KeptPeople,
  reading: Reading,
): Promise<PeopleAnswer['question']> {
  for (const { one, other, reasons } of queue.slice(0, MOST_PASSED)) {
    const first = await factsOf(one, kept, reading);
    const second = await factsOf(other, kept, reading);
    if (first === undefined || second === undefined) continue;
    return { one, other, reasons: sayReasons(reasons), cards: compareFacts(first, second) };
  }
  return undefined;
}

function sayReasons(reasons: readonly string[]): string {
  const words = reasons.flatMap((reason) => REASONS[reason as Reason] ?? []).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

async function factsOf(
  key: string,
  kept: KeptPeople,
  reading: Reading,
): Promise<ReturnType<typeof personFacts> | undefined> {
  const learner = await learnerOf(
    kept.persons.find((person) => person.key === key),
    reading,
  );
  return learner && personFacts(learner, reading.asking.loadedPlan);
}

async function learnerOf(
  person: KeptPerson | undefined,
  { classes, asking }: Reading,
): Promise<StoredLearner | undefined> {
  if (person === undefined) return undefined;
  const { classCode, row } = person;
  const content = await classes(classCode);
  const cells = content && learnerRow(content, row);
  if (content === undefined || cells === undefined || content.removed !== undefined) return undefined;
  return { classCode, reporterName: nameOf(asking.loadedPlan, content.reporterId), content, cells };
}

async function latestAnswers(kept: KeptPeople, reading: Reading): Promise<PeopleAnswer['answers']> {
  const latest = [...kept.answers].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, LATEST);
  return Promise.all(
    latest.map(async ({ one, other, answer, at, by }) => {
      const learners = await Promise.all(
        [one, other].map((key) =>
          learnerOf(
            kept.persons.find((person) => person.key === key),
            reading,
          ),
        ),
      );
      const names = learners.map((learner) => (learner === undefined ? '' : learnerName(learner.cells)));
      return { one, other, answer, at, by: reading.asking.province.addresses[by] ?? '', names };
    }),
  );
}
