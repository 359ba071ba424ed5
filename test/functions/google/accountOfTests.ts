import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Signs Google's clients in with an account made for the tests; answers how to forget it. */
export function signInAsTests(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  const keyFile = join(directory, 'service-account.json');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const account = {
    type: 'service_account',
    project_id: 'so-lop-test',
    private_key_id: 'test',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    client_email: 'so-lop@so-lop-test.iam.gserviceaccount.com',
    client_id: '0',
  };
  writeFileSync(keyFile, JSON.stringify(account));
  process.env['GOOGLE_APPLICATION_CREDENTIALS'] = keyFile;
  process.env['METADATA_SERVER_DETECTION'] = 'none';
  return () => {
    rmSync(directory, { recursive: true });
  };
}
