import { join } from 'node:path';
import * as z from 'zod/mini';

/** Where Google's ID tokens come from; a deployment that signs people in otherwise names its own. */
const GOOGLE_ISSUERS = 'https://accounts.google.com,accounts.google.com';
const GOOGLE_CERTS = 'https://www.googleapis.com/oauth2/v1/certs';

const Environment = z.object({
  /** The spreadsheet id of the province's workbook: the register of all others stands in its tab `Cấu hình`. */
  PROVINCE_WORKBOOK_ID: z.string().check(z.minLength(1)),
  /** Who an ID token must be made for: the add-on's OAuth client id, and the functions' own address for the scheduler. */
  TOKEN_AUDIENCES: z.string().check(z.minLength(1)),
  TOKEN_ISSUERS: z._default(z.string(), GOOGLE_ISSUERS),
  TOKEN_CERTS_URL: z._default(z.string(), GOOGLE_CERTS),
  /** The secret that turns people and e-mail addresses into keys; from Secret Manager. */
  PERSON_KEY_SECRET: z.string().check(z.minLength(16)),
  /** The e-mail of the account that runs the scheduled jobs. */
  SCHEDULER_EMAIL: z._default(z.string(), ''),
  SHEETS_ROOT_URL: z._default(z.string(), 'https://sheets.googleapis.com/'),
  /** How long a call to the Sheets API is repeated at most, ms: its quota is by the minute. */
  SHEETS_RETRY_MS: z._default(z.string().check(z.regex(/^\d{1,6}$/)), '90000'),
  PLANS_DIRECTORY: z.optional(z.string()),
});

/** What the functions need to know of the place they run in. */
export interface Config {
  readonly provinceWorkbookId: string;
  readonly tokens: {
    readonly audiences: readonly string[];
    readonly issuers: readonly string[];
    readonly certsUrl: string;
  };
  readonly personKeySecret: string;
  readonly schedulerEmail: string;
  readonly sheetsRootUrl: string;
  readonly sheetsRetryMs: number;
  readonly plansDirectory: string;
}

/** Reads the environment; throws one error that names every missing or wrong variable. */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
  ownDirectory = __dirname,
): Config {
  const read = Environment.safeParse(env);
  if (!read.success) {
    const names = read.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new Error(`Missing or wrong environment variables: ${names}`);
  }
  const variables = read.data;
  return {
    provinceWorkbookId: variables.PROVINCE_WORKBOOK_ID,
    tokens: {
      audiences: splitList(variables.TOKEN_AUDIENCES),
      issuers: splitList(variables.TOKEN_ISSUERS),
      certsUrl: variables.TOKEN_CERTS_URL,
    },
    personKeySecret: variables.PERSON_KEY_SECRET,
    schedulerEmail: variables.SCHEDULER_EMAIL.toLowerCase(),
    sheetsRootUrl: variables.SHEETS_ROOT_URL,
    sheetsRetryMs: Number(variables.SHEETS_RETRY_MS),
    plansDirectory: variables.PLANS_DIRECTORY ?? join(ownDirectory, 'plans'),
  };
}

const splitList = (text: string): string[] => text.split(',').map((part) => part.trim());
