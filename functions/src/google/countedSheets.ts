import { auth, sheets, type sheets_v4 } from '@googleapis/sheets';
import { repeatCall, type Patience } from './repeatCall.ts';

const SCOPES = ['https://www.googleapis.com/auth/spreadsheets'];

/** The API works on a request for 180 s at most and mostly for less than one; who has not answered by then is asked again. */
const ANSWER_MS = 60_000;

/** The Sheets API v4, and what asking it costs. */
export interface CountedSheets {
  readonly api: sheets_v4.Resource$Spreadsheets;
  /** Makes a call, repeated as long as it may only have been busy; it is told which attempt it is. */
  readonly counted: <T>(call: (attempt: number) => Promise<T>) => Promise<T>;
  /** Attempts since the start, as Google counts requests. */
  readonly calls: () => number;
}

/** The API, signed in with the deployment's own account. */
export function countedSheets(rootUrl: string, patience: Patience): CountedSheets {
  const googleAuth = new auth.GoogleAuth({ scopes: SCOPES });
  // A key file's holder signs its own access tokens: one request less, and no Google address needed to make one.
  googleAuth.useJWTAccessWithScope = true;
  // The client's own way to repeat leaves writes out, draws no lots and does not know `Retry-After`.
  const patient = { retry: false, timeout: ANSWER_MS };
  // Indented, as Google answers by default, the cells of a sheet are twice as many bytes.
  const options = { rootUrl, auth: googleAuth, params: { prettyPrint: false }, ...patient };
  let calls = 0;
  return {
    api: sheets({ version: 'v4', ...options }).spreadsheets,
    counted: (call) =>
      repeatCall(patience, (attempt) => {
        calls += 1;
        return call(attempt);
      }),
    calls: () => calls,
  };
}
