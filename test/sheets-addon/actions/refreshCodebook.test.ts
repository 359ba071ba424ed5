import type { Codebook } from '../../../core/src/plan/codebook.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { codebookOfChunks } from '../../../sheets-addon/src/actions/codebookCells.ts';
import { loadCodebook } from '../../../sheets-addon/src/actions/loadCodebook.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import type { ServerReply } from '../../../sheets-addon/src/ports.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { aCodebook, addonPorts, anAnswer, aRefusal, type AddonPorts } from '../../fakes/addonPorts.ts';

/** The province gave the line of the sheet's two classes one class a year. */
function allocated(version = 'v2'): Codebook {
  const codebook = aCodebook();
  const quotaLines = codebook.requirements.quotaLines.map((line) =>
    line.id === 'NTM-B2' ? { ...line, plannedByYear: { '2024': 1 } } : line,
  );
  return { version, ...codebook, requirements: { ...codebook.requirements, quotaLines } };
}

/** A workbook whose server names `version` with each sync and answers `codebook`. */
function workbookAt(version: string | undefined, codebook: ServerReply = anAnswer(allocated())): AddonPorts {
  const ports = addonPorts({
    [TABS.class]: aClassTab(aClassRow(), aClassRow({ classCode: 'NTM-2024-171-004' })),
    [TABS.enrolment]: anEnrolmentTab(),
  });
  let isInside = false;
  ports.fakeServer.answer = (name, body) => {
    if (name === 'codebook') return codebook;
    if (name !== 'sync' || isInside) return undefined;
    isInside = true;
    const stored = ports.server.post(name, body);
    isInside = false;
    ports.fakeServer.calls.pop();
    if (version === undefined || !('text' in stored)) return stored;
    return anAnswer({ ...(JSON.parse(stored.text) as object), codebook: version });
  };
  return ports;
}
const keptIn = ({ workbook }: AddonPorts): Codebook | undefined =>
  codebookOfChunks(workbook.tab(TABS.codebook).values.map(([first = '']) => first));
const findings = ({ workbook }: AddonPorts): string => JSON.stringify(workbook.tab(TABS.findings).values);
const QUOTA = /là 1 lớp, đây đã là lớp thứ 2 của đơn vị/;

describe('a sync whose answer names another codebook', () => {
  it('fetches and keeps it, and finds by it what is wrong, at once', () => {
    const ports = workbookAt('v2');
    expect(syncWorkbook(ports, 'edit')).toMatchObject({ sent: 2, problem: undefined });
    expect(ports.fakeServer.calls).toEqual(['sync', 'codebook']);
    expect(keptIn(ports)?.version).toBe('v2');
    expect(loadCodebook(ports)?.codebook.version).toBe('v2');
    expect(findings(ports)).toMatch(QUOTA);
    expect(ports.workbook.tab(TABS.codebook).values[0]?.[1]).not.toBe('');
  });

  it('asks no more once it is kept, sent or only asked', () => {
    const ports = workbookAt('v2');
    syncWorkbook(ports, 'edit');
    ports.fakeServer.calls.length = 0;
    ports.workbook.resetCalls();
    syncWorkbook(ports, 'menu');
    expect(ports.fakeServer.calls).toEqual(['sync']);
    syncWorkbook(ports, 'sweep');
    expect(ports.fakeServer.calls).toEqual(['sync']);
    expect(Object.keys(ports.workbook.calls()).filter((name) => name.startsWith('write'))).toEqual([]);
  });

  it('is told when somebody looks, with nothing to send', () => {
    const ports = workbookAt(undefined);
    syncWorkbook(ports, 'edit');
    const { answer } = workbookAt('v2').fakeServer;
    ports.fakeServer.answer = (name, body) =>
      name === 'sync' ? anAnswer({ classes: [], revisions: {}, codebook: 'v2' }) : answer?.(name, body);
    ports.fakeServer.calls.length = 0;
    syncWorkbook(ports, 'sweep', true);
    expect(ports.fakeServer.calls).toEqual(['sync', 'codebook']);
    expect(findings(ports)).toMatch(QUOTA);
  });

  it.each<[string, string | undefined, ServerReply, string[]]>([
    ['that says nothing of it', undefined, anAnswer(allocated()), ['sync']],
    ['that cannot be had', 'v2', aRefusal(503, 'server/busy'), ['sync', 'codebook']],
    ['that is none', 'v2', anAnswer({ plan: 1 }), ['sync', 'codebook']],
  ])('goes on with the one that is kept (%s)', (_what, version, codebook, calls) => {
    const ports = workbookAt(version, codebook);
    const before = keptIn(ports);
    expect(syncWorkbook(ports, 'edit')).toMatchObject({ sent: 2, problem: undefined });
    expect(ports.fakeServer.calls).toEqual(calls);
    expect(keptIn(ports)).toEqual(before);
    expect(findings(ports)).not.toMatch(QUOTA);
  });
});
