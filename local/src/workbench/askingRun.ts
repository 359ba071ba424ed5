import type { Failure } from './request.ts';
import type { ScriptAlert, ScriptOutcome } from './scriptOutcome.ts';

type Answer = ({ readonly ok: true } & ScriptOutcome) | Failure;

/** How a script is run and its questions reach the person. */
export interface AskingRun {
  /** Runs the script; `answers` are the buttons pressed, one per alert from the first on. */
  readonly run: (answers: readonly string[]) => Promise<Answer>;
  /** Shows a message that waits for nothing but being read. */
  readonly tell: (alert: ScriptAlert) => Promise<void>;
  /** Answers the button pressed, `CLOSE` when the dialog was closed. */
  readonly ask: (alert: ScriptAlert) => Promise<string>;
}

const isQuestion = ({ buttons, answer }: ScriptAlert): boolean => buttons.length > 1 && answer === 'CLOSE';

/**
 * Runs a script to its end, its questions answered by the person. A script cannot wait here for an answer: it goes on
 * as if the dialog had been closed, which a script must take as "no". When the person then presses a button, the script
 * is run again from its start with that answer; so whatever it did before it asked, it does again.
 * @returns the outcome of the last run with the alerts not shown yet
 */
export async function askingRun({ run, tell, ask }: AskingRun): Promise<Answer> {
  let answers: readonly string[] = [];
  for (;;) {
    const outcome = await run(answers);
    if (!outcome.ok) return outcome;
    const { alerts } = outcome;
    const unseen = alerts.slice(answers.length);
    const at = unseen.findIndex(isQuestion);
    const question = unseen[at];
    if (!question) return { ...outcome, alerts: unseen };
    for (const alert of unseen.slice(0, at)) await tell(alert);
    const pressed = await ask(question);
    if (pressed === 'CLOSE') return { ...outcome, alerts: unseen.slice(at + 1) };
    answers = [...alerts.slice(0, answers.length + at).map(({ answer }) => answer), pressed];
  }
}
