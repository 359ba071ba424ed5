import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the local stack keeps what must survive a restart. */
export interface LocalFiles {
  readonly spreadsheets: string;
  readonly appsScript: string;
  readonly journal: string;
  /** The key file of a made-up service account: the functions sign in with it as they do anywhere. */
  readonly serviceAccount: string;
  readonly personKeySecret: string;
}

/** Opens the folder, making what is missing. Throws one clear error when a file in it is broken. */
export function openLocalFiles(directory: string): LocalFiles {
  mkdirSync(directory, { recursive: true });
  const serviceAccount = join(directory, 'service-account.json');
  if (!existsSync(serviceAccount)) writeFileSync(serviceAccount, JSON.stringify(newServiceAccount()));
  readJson(serviceAccount);
  return {
    spreadsheets: join(directory, 'spreadsheets'),
    appsScript: join(directory, 'apps-script'),
    journal: join(directory, 'firestore.journal'),
    serviceAccount,
    personKeySecret: secretIn(join(directory, 'person-key.json')),
  };
}

function secretIn(file: string): string {
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify({ secret: randomBytes(32).toString('base64url') }));
  const content = readJson(file);
  if (
    typeof content === 'object' &&
    content !== null &&
    'secret' in content &&
    typeof content.secret === 'string'
  ) {
    return content.secret;
  }
  throw brokenFile(file, 'no secret in it');
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw brokenFile(file, error instanceof Error ? error.message : String(error));
  }
}

const brokenFile = (file: string, why: string): Error =>
  new Error(`The file ${file} is broken (${why}). "npm run reset" starts afresh.`);

const newServiceAccount = (): object => ({
  type: 'service_account',
  project_id: 'so-lop-local',
  private_key_id: 'local',
  private_key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  }),
  client_email: 'so-lop@so-lop-local.iam.gserviceaccount.com',
  client_id: '0',
});
