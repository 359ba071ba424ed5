import { readFileSync } from 'node:fs';
import { http } from '@google-cloud/functions-framework';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { hashText } from '../../core/src/sheet/contentHash.ts';
import { loadConfig } from './config.ts';
import { fingerprint } from './fingerprint.ts';
import { idTokens } from './google/idTokens.ts';
import { sheetsSpreadsheets } from './google/sheetsSpreadsheets.ts';
import { httpFunctions } from './http/functions.ts';
import { keysFrom } from './keys.ts';
import { logTo } from './log.ts';
import { loadPlans } from './plans.ts';
import { firestoreAuditStore } from './store/firestoreAuditStore.ts';
import { firestoreClassStore } from './store/firestoreClassStore.ts';
import { firestoreClosingStore } from './store/firestoreClosingStore.ts';
import { firestorePublicationStore } from './store/firestorePublicationStore.ts';
import { firestoreSettingsStore } from './store/firestoreSettingsStore.ts';
import { firestoreSubmissionStore } from './store/firestoreSubmissionStore.ts';
import { firestorePeopleStore } from './store/firestorePeopleStore.ts';

// The composition root: the only place that reads the clock and the environment, and does something on import.
const config = loadConfig();
initializeApp();
const now = (): number => Date.now();
const code = readFileSync(__filename, 'utf8');

const db = getFirestore();
const functions = httpFunctions({
  classes: firestoreClassStore(db),
  settings: firestoreSettingsStore(db),
  submissions: firestoreSubmissionStore(db),
  people: firestorePeopleStore(db),
  publications: firestorePublicationStore(db),
  audit: firestoreAuditStore(db),
  closings: firestoreClosingStore(db),
  spreadsheets: sheetsSpreadsheets(config.sheetsRootUrl, {
    mostMs: config.sheetsRetryMs,
    now,
    random: Math.random,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }),
  plans: loadPlans(config.plansDirectory, hashText(code)),
  identity: idTokens(config.tokens),
  keys: keysFrom(config.personKeySecret),
  log: logTo((line) => process.stdout.write(`${line}\n`)),
  now,
  release: fingerprint(code).slice(0, 12),
  provinceWorkbookId: config.provinceWorkbookId,
  schedulerEmail: config.schedulerEmail,
});

for (const [name, handler] of Object.entries(functions)) http(name, handler);
