import { seededRandom } from '../../../local/src/sample/seededRandom.ts';
import type { FaultCounts } from '../../../local/src/stack/faultCounts.ts';
import type { Answer, ListedWorkbook, LocalClient } from '../localClient.ts';
import type { EditKind, Person } from './person.ts';

/** How much goes wrong in a history. */
export interface FaultSettings {
  readonly seed: number;
  readonly edits: number;
  /** Times that the functions' process is killed. */
  readonly kills: number;
  /** Shares of the requests to the functions. */
  readonly duplicated: number;
  readonly unanswered: number;
  /** After which the history is given up as stuck. */
  readonly longestMs: number;
}

/** What a history was made of. */
export interface HistoryFigures {
  readonly ms: number;
  readonly edits: Readonly<Partial<Record<EditKind, number>>>;
  readonly addOnRuns: number;
  readonly serverSweeps: number;
  readonly faults: FaultCounts;
}

/** Who takes part. */
export interface Cast {
  readonly client: LocalClient;
  readonly reporters: readonly ListedWorkbook[];
  /** One for each of the reporters. */
  readonly people: readonly Person[];
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What has gone wrong so far. */
export const faultCounts = async (client: LocalClient): Promise<FaultCounts> =>
  (await client.send('GET', '/local/faults')).body as FaultCounts;

/** The stack has requests of its own behind it when a history begins. */
const since = ({ requests }: FaultCounts, now: FaultCounts): FaultCounts => ({
  ...now,
  requests: {
    arrived: now.requests.arrived - requests.arrived,
    succeeded: now.requests.succeeded - requests.succeeded,
  },
});

/** A token of the account that runs the scheduled jobs. */
export const schedulerToken = (client: LocalClient): Promise<Record<string, string>> =>
  client.tokenOf('lap-lich@so-lop-local.iam.gserviceaccount.com');

const run = (client: LocalClient, { id }: ListedWorkbook, body: object): Promise<Answer> =>
  client.send('POST', `/local/workbooks/${id}/run`, body);

/**
 * Syncs a workbook from its menu, and confirms what is held: a person who is asked something presses yes. (What is held
 * is confirmed from the menu only.)
 */
export async function syncConfirmingWhatIsHeld(
  client: LocalClient,
  workbook: ListedWorkbook,
): Promise<Answer> {
  const first = await run(client, workbook, { function: 'syncNow' });
  const alerts = (first.body.alerts ?? []) as { buttons: string }[];
  const answers = alerts.map(({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'));
  return answers.includes('YES') ? run(client, workbook, { function: 'syncNow', answers }) : first;
}

/**
 * Lives through a history: people type in all workbooks at once and no event tells of it, add-ons sync by their timers and
 * menus, the server sweeps; requests are duplicated and stay unanswered, the functions are killed, Firestore fails. Ends
 * when everything has happened; then nothing goes wrong any more, but copies of requests may still be under way.
 */
export async function liveThroughFaults(cast: Cast, settings: FaultSettings): Promise<HistoryFigures> {
  const { client } = cast;
  const before = await faultCounts(client);
  await setFaults(client, settings);
  const started = Date.now();
  const history: History = { ...settings, killed: 0, isOver: false, deadline: started + settings.longestMs };
  const traffic = Promise.all([addOnTraffic(cast, history), serverTraffic(cast, history)]);
  const { kills, deadline } = history;
  const edits: Partial<Record<EditKind, number>> = {};
  await Promise.all(
    cast.people.map((person, at) => work(person, { history, edits, share: shareOf(cast, settings, at) })),
  );
  while (history.killed < kills && Date.now() < deadline) await sleep(20);
  history.isOver = true;
  const [addOnRuns, serverSweeps] = await traffic;
  const faults = since(before, await faultCounts(client));
  await client.send('DELETE', '/local/faults');
  while ((await client.send('POST', '/functions/sync', {})).status === 503) await sleep(20);
  return { ms: Date.now() - started, edits, addOnRuns, serverSweeps, faults };
}

async function setFaults(
  client: LocalClient,
  { seed, kills, duplicated, unanswered }: FaultSettings,
): Promise<void> {
  for (const fault of [
    { service: 'events', kind: 'lost', times: 100_000 },
    { service: 'functions', kind: 'duplicated', times: 100_000, share: duplicated, withinMs: 5_000, seed },
    { service: 'functions', kind: '503-after-success', times: 100_000, share: unanswered, seed },
    { service: 'functions', kind: 'killed', times: kills, share: 0.5, withinMs: 150, seed },
  ]) {
    expect((await client.send('POST', '/local/faults', fault)).status).toBe(200);
  }
}

interface History extends FaultSettings {
  readonly deadline: number;
  killed: number;
  isOver: boolean;
}

const shareOf = ({ people }: Cast, { edits }: FaultSettings, at: number): number =>
  Math.floor((edits * (at + 1)) / people.length) - Math.floor((edits * at) / people.length);

interface Workload {
  readonly history: History;
  readonly share: number;
  /** Counts of all people together. */
  readonly edits: Partial<Record<EditKind, number>>;
}

/** Lets a person make its share of the edits, spread over all of the kills. */
async function work(person: Person, { history, share, edits }: Workload): Promise<void> {
  for (let done = 0; done < share;) {
    while (history.killed < Math.floor((history.kills * done) / share) && Date.now() < history.deadline) {
      await sleep(20);
    }
    for (const kind of await person.act(share - done)) {
      edits[kind] = (edits[kind] ?? 0) + 1;
      done += 1;
    }
  }
}

/** Add-ons sync, one workbook after the other in changing order, until the history is over; answers how often. */
async function addOnTraffic({ client, reporters }: Cast, history: History): Promise<number> {
  const random = seededRandom(history.seed, 'add-ons');
  let runs = 0;
  while (!history.isOver) {
    for (const workbook of random.shuffled(reporters)) {
      if (history.isOver) break;
      if (random.chance(0.5)) await run(client, workbook, { function: 'onTimer' });
      else await syncConfirmingWhatIsHeld(client, workbook);
      runs += 1;
      history.killed = (await faultCounts(client)).happened['functions/killed'] ?? 0;
    }
  }
  return runs;
}

const FIRESTORE_KINDS = ['UNAVAILABLE', 'ABORTED', 'UNAVAILABLE-after-success'];

/** The server sweeps until the history is over, on a Firestore that fails now and then; answers how often. */
async function serverTraffic({ client }: Cast, history: History): Promise<number> {
  const random = seededRandom(history.seed, 'server');
  const scheduler = await schedulerToken(client);
  let sweeps = 0;
  while (!history.isOver) {
    if (random.chance(0.1)) {
      await client.send('POST', '/local/faults', {
        service: 'firestore',
        kind: random.pick(FIRESTORE_KINDS),
      });
    }
    const { body } = await client.send('POST', '/functions/sweep', {}, scheduler);
    if (body.error?.code !== 'server/starting') sweeps += 1;
    await sleep(random.whole(200, 800));
  }
  return sweeps;
}

/** Waits for the second copies of requests that have not arrived. */
export async function untilNoCopyIsUnderWay(client: LocalClient): Promise<void> {
  while ((await faultCounts(client)).copiesUnderWay > 0) await sleep(50);
}
