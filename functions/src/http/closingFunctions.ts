import type { HttpFunction } from '@google-cloud/functions-framework';
import { ClosingRequest, ClosingsQuery } from '../../../core/src/api/closings.ts';
import { ExplainQuery } from '../../../core/src/api/explain.ts';
import type { Deps } from '../deps.ts';
import { answerClosings } from '../operations/answerClosings.ts';
import { authoriseProvince } from '../operations/authoriseWorkbook.ts';
import { changeClosing } from '../operations/changeClosing.ts';
import { explainCell } from '../operations/explainCell.ts';
import { explainNames } from '../operations/explainNames.ts';
import { Problem } from '../problem.ts';
import { endpoint } from './endpoint.ts';

/** The province's functions that explain its numbers and close its periods. */
export const closingFunctions = (deps: Deps): Readonly<Record<string, HttpFunction>> => ({
  explain: endpoint(deps, 'GET', async ({ query, email }) => {
    await authoriseProvince(deps, email);
    const read = ExplainQuery.safeParse(query);
    if (!read.success) throw new Problem('request/malformed');
    const { classCode } = read.data;
    return classCode === undefined
      ? explainCell(deps, read.data)
      : explainNames(deps, { ...read.data, classCode }, email);
  }),
  closings: endpoint(deps, 'GET', async ({ query, email }) => {
    await authoriseProvince(deps, email);
    const read = ClosingsQuery.safeParse(query);
    if (!read.success) throw new Problem('request/malformed');
    return answerClosings(deps, read.data);
  }),
  closing: endpoint(deps, 'POST', async ({ body, email }) => {
    await authoriseProvince(deps, email);
    const read = ClosingRequest.safeParse(body);
    if (!read.success) throw new Problem('request/malformed');
    return changeClosing(deps, read.data, email);
  }),
});
