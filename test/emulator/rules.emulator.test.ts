import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assertFails,
  initializeTestEnvironment,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  setDoc,
  setLogLevel,
  updateDoc,
  type Firestore,
} from 'firebase/firestore';

jest.setTimeout(60_000);

const address = process.env['FIRESTORE_EMULATOR_HOST'];
if (address === undefined || address === '') {
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with "npm run test:emulator".');
}

const paths = [
  'plans/099-2022-2025',
  'units/u1',
  'reporters/r1',
  'members/m1',
  'workbooks/w1',
  'classes/NTM-2024-171-003',
  'classes/NTM-2024-171-003/revisions/1',
  'closings/099-2022-2025_2024-06',
  'audit/a1',
  'anything/else',
  'anything/else/at/any/depth/below',
];

const operations: readonly (readonly [string, (db: Firestore, path: string) => Promise<unknown>])[] = [
  ['get', (db, path) => getDoc(doc(db, path))],
  ['list', (db, path) => getDocs(collection(db, path.slice(0, path.lastIndexOf('/'))))],
  ['create', (db, path) => setDoc(doc(db, `${path}-new`), { n: 1 })],
  ['update', (db, path) => updateDoc(doc(db, path), { n: 2 })],
  ['delete', (db, path) => deleteDoc(doc(db, path))],
];

describe('firestore.rules', () => {
  let environment: RulesTestEnvironment;
  beforeAll(async () => {
    // Every denial that is expected would otherwise be logged by the client.
    setLogLevel('silent');
    const [host = '', port] = address.split(':');
    const rules = readFileSync(join(__dirname, '../../firestore.rules'), 'utf8');
    environment = await initializeTestEnvironment({
      projectId: `demo-rules-${String(process.pid)}`,
      firestore: { host, port: Number(port), rules },
    });
    await environment.withSecurityRulesDisabled(async (context) => {
      const db = context.firestore() as unknown as Firestore;
      for (const path of paths) await setDoc(doc(db, path), { n: 1 });
    });
  });
  afterAll(() => environment.cleanup());

  const clients: readonly (readonly [string, () => Firestore])[] = [
    ['a stranger', () => environment.unauthenticatedContext().firestore() as unknown as Firestore],
    [
      'a signed-in person',
      () =>
        environment
          .authenticatedContext('u1', { email: 'can.bo@example.vn', email_verified: true })
          .firestore() as unknown as Firestore,
    ],
  ];

  describe.each(clients)('to %s', (_who, client) => {
    it.each(paths)('denies everything on %s', async (path) => {
      const db = client();
      for (const [, operate] of operations) {
        const error = (await assertFails(operate(db, path))) as { code?: string };
        expect(error.code).toBe('permission-denied');
      }
    });
  });

  it('are what denies: without them each operation works', async () => {
    await environment.withSecurityRulesDisabled(async (context) => {
      const db = context.firestore() as unknown as Firestore;
      for (const [, operate] of operations) for (const path of paths) await operate(db, path);
    });
  });
});
