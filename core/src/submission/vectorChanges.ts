import { hashText } from '../sheet/contentHash.ts';
import type { Vector } from './submission.ts';

/** A short text that is the same for the same vector: says what a person saw when they handed it in. */
export const vectorToken = (vector: Vector): string =>
  hashText(
    Object.entries(vector)
      .map(([classCode, revision]) => `${classCode}:${String(revision)}`)
      .sort()
      .join(' '),
  );

/** Codes of the classes that differ between what was handed in and what is stored now: changed, come or gone. */
export const changedClasses = (handedIn: Vector, now: Vector): string[] =>
  [...new Set([...Object.keys(handedIn), ...Object.keys(now)])]
    .filter((classCode) => handedIn[classCode] !== now[classCode])
    .sort();
