import fc from 'fast-check';
import { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { countedRun } from '../../../sheets-addon/src/actions/countedRun.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import type { ServerReply } from '../../../sheets-addon/src/ports.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { addonPorts, anAnswer, type AddonPorts } from '../../fakes/addonPorts.ts';
import { CLERK, CODE, DAI_TU, registeredDeps, type FakeDeps } from '../../functions/operations/fakeDeps.ts';

/** What goes wrong with one attempt: whether the request came through, and what the add-on gets to see. */
interface Fault {
  readonly cameThrough: boolean;
  readonly reply: ServerReply;
}
const REPLIES: readonly ServerReply[] = [
  { status: 429, text: 'Rate exceeded.', retryAfter: '2' },
  { status: 500, text: '' },
  { status: 503, text: '' },
  { failure: 'unreachable' },
];
const aFault = fc.record<Fault>({ cameThrough: fc.boolean(), reply: fc.constantFrom(...REPLIES) });
/** Attempts of one run: `patientServer` makes four. */
const ATTEMPTS = 4;

/**
 * Plays the add-on against the real operation, which answers later than the add-on waits: the play stops at the first
 * request without an answer, gets it, and begins again from the start with all answers so far.
 */
async function play(
  /** Of each attempt; undefined: it goes well. */
  faults: readonly (Fault | undefined)[],
  act: (ports: AddonPorts) => void,
  learners = 1,
): Promise<Played> {
  const deps = await registeredDeps();
  deps.clock.time = Date.UTC(2030, 0, 1);
  const replies: ServerReply[] = [];
  for (;;) {
    const ports = workbook(learners);
    let unanswered: string | undefined;
    ports.fakeServer.answer = (_name, body) => {
      const reply = replies[ports.fakeServer.calls.length - 1];
      if (reply !== undefined) return reply;
      unanswered = body;
      throw new Error('no answer yet');
    };
    try {
      act(ports);
      return { deps, ports, attempts: replies.length };
    } catch (error) {
      if (unanswered === undefined) throw error;
      const { cameThrough = true, reply } = faults[replies.length] ?? {};
      const answer = cameThrough ? await answerOf(deps, unanswered) : reply;
      replies.push(reply ?? answer ?? { failure: 'unreachable' });
    }
  }
}
interface Played {
  readonly deps: FakeDeps;
  readonly ports: AddonPorts;
  readonly attempts: number;
}

const answerOf = async (deps: FakeDeps, body: string): Promise<ServerReply> =>
  anAnswer(await syncClasses(deps, SyncRequest.parse(JSON.parse(body)), CLERK));

const workbook = (learners: number): AddonPorts => {
  const rows = Array.from({ length: learners }, (_, at) =>
    anEnrolmentRow({ _id: `r${String(at)}`, idNumber: `09918500000${String(at)}` }),
  );
  const tabs = { [TABS.class]: aClassTab(aClassRow()), [TABS.enrolment]: anEnrolmentTab(...rows) };
  return { ...addonPorts(tabs), workbookId: () => DAI_TU };
};
const sync = (ports: AddonPorts): void => {
  ports.state.startedAt = ports.state.now += 60_000;
  countedRun(ports, 'trigger', (counted) => {
    syncWorkbook(counted, 'sweep');
  });
};
const syncFromMenu = (ports: AddonPorts): void => {
  ports.state.startedAt = ports.state.now += 60_000;
  syncWorkbook(ports, 'menu');
};
const type = (ports: AddonPorts, title: string): void => {
  ports.workbook.type(TABS.class, [2, columnAt(classColumns, 'title') + 1], [[title]]);
};

describe('a push under faults, against the real operation', () => {
  it('is stored once when any attempt of the run succeeds, whatever the others did', async () => {
    const faults = fc.array(aFault, { maxLength: ATTEMPTS - 1 });
    await fc.assert(
      fc.asyncProperty(faults, async (sequence) => {
        const { deps, ports, attempts } = await play(sequence, sync);
        expect(attempts).toBe(sequence.length + 1);
        expect(ports.seen.sleeps).toHaveLength(sequence.length);
        expect(deps.classes.revisionsOf(CODE).map(({ revision }) => revision)).toEqual([1]);
        expect(JSON.parse(ports.properties[`class:${CODE}`] ?? '')).toMatchObject({ revision: 1 });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is stored once for each content over many runs, and the last content is what stays', async () => {
    const faults = fc.array(aFault, { maxLength: 3 * ATTEMPTS });
    await fc.assert(
      fc.asyncProperty(faults, async (sequence) => {
        const { deps, ports } = await play(sequence, (played) => {
          sync(played);
          type(played, 'Tên thứ hai');
          sync(played);
          type(played, 'Tên thứ ba');
          // As many runs as the longest sequence of faults can spoil, and one.
          for (let run = 0; run < 4; run += 1) sync(played);
        });
        const revisions = deps.classes.revisionsOf(CODE);
        expect(revisions.length).toBeLessThanOrEqual(3);
        expect(new Set(revisions.map(({ hash }) => hash)).size).toBe(revisions.length);
        const last = deps.classes.classOf(CODE);
        expect(JSON.stringify(last?.cells)).toContain('Tên thứ ba');
        expect(JSON.parse(ports.properties[`class:${CODE}`] ?? '')).toMatchObject({
          revision: last?.revision,
          hash: last?.hash,
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('can be confirmed when it is held though it is what was acknowledged last', async () => {
    const ROWS = 6;
    const fillNotes = (ports: AddonPorts, note: string): void => {
      const at = [2, columnAt(enrolmentColumns, 'note') + 1] as const;
      ports.workbook.type(
        TABS.enrolment,
        [...at],
        Array.from({ length: ROWS }, () => [note]),
      );
    };
    // The first run is acknowledged; of the second one every answer is lost, and what it sent is taken.
    const lost: Fault[] = Array.from({ length: ATTEMPTS }, () => ({
      cameThrough: true,
      reply: { failure: 'unreachable' },
    }));
    const { deps, ports } = await play(
      [undefined, ...lost],
      (played) => {
        played.state.saysYes = true;
        sync(played);
        fillNotes(played, 'đi thay');
        sync(played);
        fillNotes(played, '');
        // Blanking that many cells is held; the first run learns it, the second one asks.
        for (let run = 0; run < 2; run += 1) syncFromMenu(played);
      },
      ROWS,
    );
    expect(ports.seen.questions).toHaveLength(1);
    expect(JSON.stringify(deps.classes.classOf(CODE)?.enrolments)).not.toContain('đi thay');
    expect(deps.classes.revisionsOf(CODE)).toHaveLength(3);
  }, 60_000);
});
