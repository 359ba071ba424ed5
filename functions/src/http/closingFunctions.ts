import type { HttpFunction } from '@google-cloud/functions-framework';
import { ClosingRequest, ClosingsQuery } from '../../../core/src/api/closings.ts';
import { ExplainQuery } from '../../../core/src/api/explain.ts';
import type { Deps } from '../deps.ts';
import { answerClosings } from '../operations/answerClosings.ts';
import { authoriseProvince } from '../operations/authoriseWorkbook.ts';
import { changeClosing } from '../operations/changeClosing.ts';
import { explainCell } from '../operations/explainCell.ts';
import { explainNames } from '../operations/explainNames.ts';
import { endpoint } from './endpoint.ts';
import { readRequest } from './readRequest.ts';

/** The province's functions that explain its numbers and close its periods. */
export const closingFunctions = (deps: Deps): Readonly<Record<string, HttpFunction>> => ({
  explain: endpoint(deps, 'GET', async ({ query, email }) => {
    await authoriseProvince(deps, email);
    const asked = readRequest(ExplainQuery, query);
    const { classCode } = asked;
    return classCode === undefined
      ? explainCell(deps, asked)
      : explainNames(deps, { ...asked, classCode }, email);
  }),
  closings: endpoint(deps, 'GET', async ({ query, email }) => {
    await authoriseProvince(deps, email);
    const asked = readRequest(ClosingsQuery, query);
    return answerClosings(deps, asked);
  }),
  closing: endpoint(deps, 'POST', async ({ body, email }) => {
    await authoriseProvince(deps, email);
    const asked = readRequest(ClosingRequest, body);
    return changeClosing(deps, asked, email);
  }),
});
