import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { collection, deleteDoc, doc, getDoc, getDocs, setDoc, setLogLevel } from 'firebase/firestore';

const PATHS = [
  'plans/p1',
  'units/u1',
  'reporters/171',
  'members/m1',
  'workbooks/w1',
  'classes/NTM-2024-171-001',
  'classes/NTM-2024-171-001/revisions/1',
  'closings/c1',
  'audit/a1',
  'anything/else',
];

let environment: RulesTestEnvironment;

beforeAll(async () => {
  const [host = '', port = ''] = (process.env['FIRESTORE_EMULATOR_HOST'] ?? '').split(':');
  if (port === '') throw new Error('No official emulator: run "npm run test:emulator"');
  setLogLevel('silent');
  const rules = readFileSync(join(__dirname, '../../firestore.rules'), 'utf8');
  environment = await initializeTestEnvironment({
    projectId: 'so-lop-rules',
    firestore: { host, port: Number(port), rules },
  });
  await environment.withSecurityRulesDisabled(async (admin) => {
    for (const path of PATHS) await setDoc(doc(admin.firestore(), path), { there: true });
  });
});
afterAll(async () => {
  await environment.cleanup();
});

describe.each(PATHS)('%s', (path) => {
  const clients = [
    ['a stranger', () => environment.unauthenticatedContext()],
    [
      'a signed-in client',
      () => environment.authenticatedContext('clerk', { email: 'can.bo.171@example.org' }),
    ],
  ] as const;

  it.each(clients)('is closed to %s', async (_who, context) => {
    const db = context().firestore();
    const parent = path.slice(0, path.lastIndexOf('/'));
    await assertFails(getDoc(doc(db, path)));
    await assertFails(getDocs(collection(db, parent)));
    await assertFails(setDoc(doc(db, path), { mine: true }));
    await assertFails(deleteDoc(doc(db, path)));
  });

  it('is there: the refusals come from the rules', async () => {
    await environment.withSecurityRulesDisabled(async (admin) => {
      expect((await assertSucceeds(getDoc(doc(admin.firestore(), path)))).data()).toEqual({ there: true });
    });
  });
});
