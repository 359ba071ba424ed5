import type { TokenIssuer } from '../identity/tokenIssuer.ts';
import type { SpreadsheetStore } from '../spreadsheet/spreadsheetStore.ts';
import type { Scripts } from './scripts.ts';
import type { JobAnswer, Stack } from './stack.ts';

/** The account under which the scheduler calls the functions. */
export const SCHEDULER_EMAIL = 'lap-lich@so-lop-local.iam.gserviceaccount.com';

/** What Google grants a scheduled function. */
const TIMEOUT_MS = 1_800_000;

interface JobsOptions {
  readonly rootUrl: string;
  readonly tokens: TokenIssuer;
  readonly scripts: Scripts;
  readonly spreadsheets: SpreadsheetStore;
}

/**
 * The scheduled jobs. A sweep is both halves of it: every workbook's own timer (which gives codes and ids), then the
 * server's, through the Sheets API.
 */
export function jobsOf({ rootUrl, tokens, scripts, spreadsheets }: JobsOptions): Stack['jobs'] {
  const call = async (name: string): Promise<JobAnswer> => {
    const answer = await fetch(`${rootUrl}/functions/${name}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokens.sign(SCHEDULER_EMAIL)}`,
        'content-type': 'application/json',
      },
      body: '{}',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: answer.status, body: await answer.json() };
  };
  return {
    publish: () => call('publish'),
    review: () => call('review'),
    match: () => call('match'),
    audit: () => call('audit'),
    async sweep() {
      const timers = [];
      for (const { spreadsheetId } of spreadsheets.list()) {
        timers.push(
          ...(await scripts.onTimer(spreadsheetId)).map((run) => ({ workbookId: spreadsheetId, ...run })),
        );
      }
      const { status, body } = await call('sweep');
      return { status, body: { ...(body as object), timers } };
    },
  };
}
