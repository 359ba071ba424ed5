import type { HeldAnswer } from '../../core/src/api/syncAnswer.ts';
import { anAnswer, type AddonPorts } from './addonPorts.ts';

/** What every answer on a class says besides its outcome. */
export const anAnswerOf = (classCode: string) => ({
  ...{ classCode, revision: 9, hash: '', issues: [], conflicts: [], changes: [] },
});

/** Some columns sorted without the others: the row `r2` would get another person's cells. */
export const HELD_SORT: HeldAnswer = {
  ...{ why: 'partial-sort', removed: [], changed: ['r2'], confirm: 'token1' },
};

/** The server answers the first push of a run with this, then takes what comes. */
export function holdingOnce(ports: AddonPorts, answer: unknown): void {
  ports.fakeServer.answer = (name) => {
    if (name !== 'sync') return undefined;
    ports.fakeServer.answer = undefined;
    return anAnswer(answer);
  };
}
