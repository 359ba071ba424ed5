import fc from 'fast-check';
import { isBlank, type Cell } from '../../../core/src/schema/cell.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { checkTouchedRows } from '../../../sheets-addon/src/actions/checkTouchedRows.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { anyHostileCell, SHORT_HOSTILE } from '../../builders/hostileCells.ts';
import { addonPorts, type AddonPorts } from '../../fakes/addonPorts.ts';

// A sheet's numbers are finite.
const isInSheet = (cell: Cell): boolean => typeof cell !== 'number' || Number.isFinite(cell);
const inSheet = anyHostileCell.filter(isInSheet);
const listed = SHORT_HOSTILE.filter(isInSheet);

/** Both tabs: each cell in a row of its own, by turns in every column, one in five in `Lớp`; then rows of nothing else. */
function workbookOf(cells: readonly Cell[]): AddonPorts {
  const code = (at: number): string => `NTM-2024-171-${String(at + 1).padStart(3, '0')}`;
  const turns = (keys: readonly string[], own: readonly Cell[]): Record<string, Cell>[] =>
    own.map((cell, at) => ({ [keys[at % keys.length] ?? '']: cell }));
  const all = (keys: readonly string[]): Record<string, Cell> =>
    Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']));
  const ofClass = turns(
    CLASS_KEYS,
    cells.filter((_, at) => at % 5 === 0),
  );
  const ofLearner = turns(
    ENROLMENT_KEYS,
    cells.filter((_, at) => at % 5 !== 0),
  );
  return addonPorts({
    [TABS.class]: aClassTab(
      ...ofClass.map((cell, at) => aClassRow({ classCode: code(at), ...cell })),
      aClassRow(all(CLASS_KEYS)),
    ),
    [TABS.enrolment]: anEnrolmentTab(
      ...ofLearner.map((cell, at) =>
        anEnrolmentRow({ classCode: code(at % 5), _id: `r${String(at)}`, ...cell }),
      ),
      anEnrolmentRow(all(ENROLMENT_KEYS)),
    ),
  });
}

const valuesOf = ({ workbook }: AddonPorts, tab: string): Cell[][] =>
  workbook.tab(tab).values.map((row) => [...row]);

/** The headers of the columns in which a cell was changed, but for blank cells and repeated ids that were filled. */
function changedIn(before: readonly (readonly Cell[])[], after: readonly (readonly Cell[])[]): string[] {
  const [headers = []] = before;
  const changed = before.flatMap((row, y) =>
    row.flatMap((cell, x) => {
      const now = after[y]?.[x] ?? '';
      const isRepeated = headers[x] === '_id' && before.slice(0, y).some((other) => sameId(other[x], cell));
      return Object.is(now, cell) || isBlank(cell) || isRepeated ? [] : [String(headers[x])];
    }),
  );
  return [...new Set(changed)];
}
/** As they are seen: a soft hyphen more is the same id. */
const sameId = (one: Cell | undefined, other: Cell): boolean => seenAs(one) === seenAs(other);
const seenAs = (cell: Cell | undefined): string =>
  String(cell)
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .trim();

const bothTabs = (ports: AddonPorts): Cell[][][] =>
  [TABS.class, TABS.enrolment].map((tab) => valuesOf(ports, tab));

/** Marks the touched rows of both tabs, then checks all and sends it. */
function markAndSend(cells: readonly Cell[]): void {
  const ports = workbookOf(cells);
  const before = bothTabs(ports);
  for (const tab of [TABS.class, TABS.enrolment]) {
    checkTouchedRows(ports, { tab, firstRow: 2, lastRow: cells.length + 2 });
    expect(ports.workbook.tab(tab).notes.flat().join('')).toContain('Sổ Lớp');
  }
  expect(
    Object.keys(ports.workbook.calls())
      .filter((name) => /^writ/.test(name))
      .sort(),
  ).toEqual(['writeColours', 'writeNotes']);
  expect(bothTabs(ports)).toEqual(before);
  syncWorkbook(ports, 'menu');
  expect(ports.fakeServer.pushes.length).toBeGreaterThan(0);
  const after = bothTabs(ports);
  expect(before.flatMap((values, at) => changedIn(values, after[at] ?? []))).toEqual([]);
}

describe('hostile cells', () => {
  it('by the ten thousand are marked, checked and sent, and none is written; blank codes and ids are filled', () => {
    fc.assert(
      fc.property(fc.array(inSheet, { minLength: 250, maxLength: 250 }), (cells) => {
        markAndSend(cells);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it.each(CLASS_KEYS.map((key, turn) => [key, turn] as const))(
    'of the list are marked, checked and sent, from %s on each in another column',
    (_key, turn) => {
      markAndSend([...listed.slice(turn), ...listed.slice(0, turn)]);
    },
  );
});
