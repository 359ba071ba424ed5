import { firestoreSettingsStore } from '../../../functions/src/store/firestoreSettingsStore.ts';
import { aSettingsRecord, settingsStoreContract } from '../../contracts/settingsStore.contract.ts';
import { startStoreServer, type StoreServer } from './startStoreServer.ts';

jest.setTimeout(30_000);

let started: StoreServer;

beforeAll(async () => {
  started = await startStoreServer('settings-tests');
});
afterAll(() => started.close());

describe('firestoreSettingsStore', () => {
  settingsStoreContract(() => {
    started.server.clear();
    return Promise.resolve(firestoreSettingsStore(started.firestore.db));
  });
});

describe('what firestoreSettingsStore costs', () => {
  it('1 read and 2 writes for a version, 1 read for what holds already and for looking it up', async () => {
    started.server.clear();
    const store = firestoreSettingsStore(started.firestore.db);
    const costOf = async (work: () => Promise<unknown>): Promise<unknown> => {
      started.server.resetCounters();
      await work();
      return started.server.counters();
    };
    const written = await costOf(() => store.changeSettings('sample', () => aSettingsRecord()));
    expect(written).toMatchObject({ reads: 1, writes: 2 });
    const same = await costOf(() => store.changeSettings('sample', () => undefined));
    expect(same).toMatchObject({ reads: 1, writes: 0 });
    expect(await costOf(() => store.findSettings('sample'))).toMatchObject({ reads: 1, writes: 0 });
    expect(await costOf(() => store.findVersion('sample', 1))).toMatchObject({ reads: 1, writes: 0 });
  });
});
