import type { MatchAnswer } from '../../../core/src/api/people.ts';
import { findCandidates } from '../../../core/src/people/findCandidates.ts';
import { keepPeople } from '../../../core/src/people/keepPeople.ts';
import { noPeople, type KeptPeople } from '../../../core/src/people/keptPeople.ts';
import { matchedRows } from '../../../core/src/people/matchedRows.ts';
import { matchWords } from '../../../core/src/people/peopleWords.ts';
import { peopleBand, queueQuestions } from '../../../core/src/people/queueQuestions.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import { countEnrolments } from '../../../core/src/rollup/countEnrolments.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { readProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { summariesOf } from './provinceForms.ts';
import { readLists } from './readLists.ts';

type MatchDeps = Pick<
  Deps,
  'classes' | 'people' | 'spreadsheets' | 'plans' | 'keys' | 'now' | 'log' | 'provinceWorkbookId'
>;

/**
 * Looks for people of the plan who may be one and keeps the pairs, to be asked about; answers stay. It reads the sheets, since
 * only there a CCCD is told from a CMND. Kept are keys, places of rows and reasons: nothing that tells who somebody is. One Sheets
 * call for each workbook and the settings; one read a class, one or two of what was kept.
 */
export async function matchPeople(deps: MatchDeps, email: string): Promise<MatchAnswer> {
  const { spreadsheets, provinceWorkbookId, keys } = deps;
  const { planId, registrations } = readProvinceSettings(
    await spreadsheets.readTab(provinceWorkbookId, PROVINCE_TABS.settings),
  );
  const loadedPlan = deps.plans.find(planId);
  if (loadedPlan === undefined || planId === undefined) {
    throw new Problem('province/not-ready', { setting: 'planId' });
  }
  const at = new Date(deps.now()).toISOString();
  const facts = { loadedPlan, today: vietnamDay(deps.now()) };
  const read = await readLists(deps, registrations, facts);
  const rows = read
    .flatMap(({ classes }) => classes)
    .flatMap(({ classCode, checked }) =>
      matchedRows(checked.enrolments, { classCode, units: loadedPlan.units, personKey: keys.ofPerson }),
    );
  const listed = await deps.classes.listClasses(planId);
  const search = {
    rows,
    candidates: findCandidates(rows),
    counted: countEnrolments(summariesOf(listed)),
    unread: new Set(read.filter(({ failure }) => failure !== undefined).map(({ line }) => line.reporterId)),
    at,
  };
  let kept: KeptPeople = noPeople(planId);
  await deps.people.change(planId, (stored) => {
    kept = keepPeople(stored ?? noPeople(planId), search);
    return { people: kept, note: { at, by: keys.ofEmail(email), act: 'searched' } };
  });
  const found = {
    planId,
    rows: rows.length,
    pairs: kept.pairs.length,
    questions: queueQuestions(kept).length,
    ...peopleBand(kept),
  };
  deps.log('INFO', 'match', found);
  return { ...found, text: matchWords(found), workbooks: read.map(({ line }) => line) };
}
