import type { HttpFunction } from '@google-cloud/functions-framework';
import type { Deps } from '../deps.ts';
import { auditWorkbooks } from '../operations/auditWorkbooks.ts';
import { HistoryQuery, RestoreRequest } from '../../../core/src/api/history.ts';
import { SubmissionsQuery, SubmitRequest, VerdictRequest } from '../../../core/src/api/submissions.ts';
import { PeopleDecision } from '../../../core/src/api/people.ts';
import { Problem } from '../problem.ts';
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

/** The deployed functions by name: this table is the deployment. */
export const httpFunctions = (deps: Deps): Readonly<Record<string, HttpFunction>> => ({
  sync: endpoint(deps, 'POST', ({ body, email }) => syncClasses(deps, parseSyncRequest(body), email)),
  codebook: endpoint(deps, 'GET', ({ query, email }) => {
    const { workbookId } = query;
    return answerCodebook(deps, typeof workbookId === 'string' ? workbookId : undefined, email);
  }),
  history: endpoint(deps, 'GET', ({ query, email }) => {
    const read = HistoryQuery.safeParse(query);
    if (!read.success) throw new Problem('request/malformed');
    return answerHistory(deps, read.data, email);
  }),
  state: endpoint(deps, 'POST', ({ body, email }) => {
    const read = RestoreRequest.safeParse(body);
    if (!read.success) throw new Problem('request/malformed');
    return answerState(deps, read.data, email);
  }),
  submissions: endpoint(deps, 'GET', ({ query, email }) => {
    const read = SubmissionsQuery.safeParse(query);
    if (!read.success) throw new Problem('request/malformed');
    return answerSubmissionsTo(deps, read.data, email);
  }),
  submit: endpoint(deps, 'POST', ({ body, email }) => {
    const read = SubmitRequest.safeParse(body);
    if (!read.success) throw new Problem('request/malformed');
    return submitPeriod(deps, read.data, email);
  }),
  decideSubmission: endpoint(deps, 'POST', async ({ body, email }) => {
    const read = VerdictRequest.safeParse(body);
    if (!read.success) throw new Problem('request/malformed');
    await authoriseProvince(deps, email);
    return judgeSubmission(deps, read.data, email);
  }),
  publish: endpoint(deps, 'POST', async ({ email }) => {
    await authoriseProvince(deps, email);
    return publishForms(deps);
  }),
  sweep: endpoint(deps, 'POST', async ({ email }) => {
    await authoriseProvince(deps, email);
    return sweepWorkbooks(deps);
  }),
  review: endpoint(deps, 'POST', async ({ email }) => {
    await authoriseProvince(deps, email);
    return reviewLists(deps);
  }),
  match: endpoint(deps, 'POST', async ({ email }) => {
    await authoriseProvince(deps, email);
    return matchPeople(deps, email);
  }),
  people: endpoint(deps, 'GET', ({ query, email }) =>
    query['view'] === 'log' ? listPeopleLog(deps, email) : askPeople(deps, email),
  ),
  answer: endpoint(deps, 'POST', ({ body, email }) => {
    const read = PeopleDecision.safeParse(body);
    if (!read.success) throw new Problem('request/malformed');
    return answerPeople(deps, read.data, email);
  }),
  audit: endpoint(deps, 'POST', async ({ email }) => {
    await authoriseProvince(deps, email);
    return auditWorkbooks(deps);
  }),
  ...closingFunctions(deps),
});
