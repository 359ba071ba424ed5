import type { Submission } from '../../core/src/submission/submission.ts';
import type { ListedWorkbook, LocalClient } from './localClient.ts';

/** What somebody handed in while the test looked on: between which moments. */
export interface HandedIn {
  readonly period: string;
  readonly reporterId: string;
  readonly status: Submission['status'];
  readonly reason?: string;
  /** ISO times. */
  readonly between: readonly [before: string, after: string];
}

type Wanted = Pick<HandedIn, 'period' | 'status' | 'reason'>;

/** A reporter hands in a period; the province accepts or returns it, where that is wanted. */
export async function handIn(
  client: LocalClient,
  reporter: ListedWorkbook,
  { period, status, reason = '' }: Wanted,
): Promise<HandedIn> {
  const { id: workbookId, owner, reporterId } = reporter;
  const submissions = (of: string) => `/functions/submissions?workbookId=${of}&period=${period}`;
  const own = await client.tokenOf(owner);
  const { body: seen } = await client.send(
    'GET',
    `/functions/submissions?workbookId=${workbookId}`,
    undefined,
    own,
  );
  const before = new Date().toISOString();
  const given = await client.send(
    'POST',
    '/functions/submit',
    { workbookId, period, token: seen.token },
    own,
  );
  const after = new Date().toISOString();
  expect([given.status, period]).toEqual([200, period]);
  if (status !== 'submitted') {
    const province = await client.province();
    const office = await client.tokenOf(province.owner);
    const { body: asked } = await client.send('GET', submissions(province.id), undefined, office);
    const line = asked.reporters.find((one: { reporterId: string }) => one.reporterId === reporterId);
    const verdict = { period, reporterId, status, reason, seen: line.seen };
    const judged = await client.send('POST', '/functions/decideSubmission', verdict, office);
    expect([judged.status, judged.body.error]).toEqual([200, undefined]);
  }
  return { period, reporterId, status, ...(reason === '' ? {} : { reason }), between: [before, after] };
}
