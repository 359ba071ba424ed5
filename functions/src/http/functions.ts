import type { HttpFunction } from '@google-cloud/functions-framework';
import type { Deps } from '../deps.ts';
import { auditWorkbooks } from '../operations/auditWorkbooks.ts';
import { HistoryQuery, RestoreRequest } from '../../../core/src/api/history.ts';
import { SubmissionsQuery, SubmitRequest, VerdictRequest } from '../../../core/src/api/submissions.ts';
import { PeopleDecision } from '../../../core/src/api/people.ts';
import { answerPeople } from '../operations/answerPeople.ts';
import { askPeople, listPeopleLog } from '../operations/askPeople.ts';
import { matchPeople } from '../operations/matchPeople.ts';
import { answerHistory } from '../operations/answerHistory.ts';
import { answerState } from '../operations/answerState.ts';
import { answerCodebook } from '../operations/answerCodebook.ts';
import { authoriseProvince } from '../operations/authoriseWorkbook.ts';
import { answerSubmissionsTo } from '../operations/answerSubmissions.ts';
import { judgeSubmission } from '../operations/judgeSubmission.ts';
import { publishForms } from '../operations/publishForms.ts';
import { reviewLists } from '../operations/reviewLists.ts';
import { submitPeriod } from '../operations/submitPeriod.ts';
import { sweepWorkbooks } from '../operations/sweepWorkbooks.ts';
import { syncClasses } from '../operations/syncClasses.ts';
import { closingFunctions } from './closingFunctions.ts';
import { endpoint } from './endpoint.ts';
import { parseSyncRequest } from './parseSyncRequest.ts';
import { readRequest } from './readRequest.ts';

/** The deployed functions by name: this table is the deployment. */
export const httpFunctions = (deps: Deps): Readonly<Record<string, HttpFunction>> => ({
  sync: endpoint(deps, 'POST', ({ body, email }) => syncClasses(deps, parseSyncRequest(body), email)),
  codebook: endpoint(deps, 'GET', ({ query, email }) => {
    const { workbookId } = query;
    return answerCodebook(deps, typeof workbookId === 'string' ? workbookId : undefined, email);
  }),
  history: endpoint(deps, 'GET', ({ query, email }) =>
    answerHistory(deps, readRequest(HistoryQuery, query), email),
  ),
  state: endpoint(deps, 'POST', ({ body, email }) =>
    answerState(deps, readRequest(RestoreRequest, body), email),
  ),
  submissions: endpoint(deps, 'GET', ({ query, email }) =>
    answerSubmissionsTo(deps, readRequest(SubmissionsQuery, query), email),
  ),
  submit: endpoint(deps, 'POST', ({ body, email }) =>
    submitPeriod(deps, readRequest(SubmitRequest, body), email),
  ),
  decideSubmission: endpoint(deps, 'POST', async ({ body, email }) => {
    const verdict = readRequest(VerdictRequest, body);
    await authoriseProvince(deps, email);
    return judgeSubmission(deps, verdict, email);
  }),
  publish: jobOf(deps, publishForms),
  sweep: jobOf(deps, sweepWorkbooks),
  review: jobOf(deps, reviewLists),
  match: endpoint(deps, 'POST', async ({ email }) => {
    await authoriseProvince(deps, email);
    return matchPeople(deps, email);
  }),
  people: endpoint(deps, 'GET', ({ query, email }) =>
    query['view'] === 'log' ? listPeopleLog(deps, email) : askPeople(deps, email),
  ),
  answer: endpoint(deps, 'POST', ({ body, email }) =>
    answerPeople(deps, readRequest(PeopleDecision, body), email),
  ),
  audit: jobOf(deps, auditWorkbooks),
  ...closingFunctions(deps),
});

/** A job that the province's people and the schedule may run. */
const jobOf = (deps: Deps, run: (deps: Deps) => Promise<unknown>): HttpFunction =>
  endpoint(deps, 'POST', async ({ email }) => {
    await authoriseProvince(deps, email);
    return run(deps);
  });
