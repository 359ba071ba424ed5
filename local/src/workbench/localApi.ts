import type { JsonObject } from './jsonFields.ts';
import { listOf, numberOf, objectOf, textOf } from './jsonFields.ts';
import type { Failure, Send } from './request.ts';
import type { ScriptOutcome } from './scriptOutcome.ts';
import { parseScriptOutcome } from './scriptOutcome.ts';
import type { ScriptSelection } from './scriptSelection.ts';

/** A workbook the stack keeps. */
export interface Workbook {
  readonly id: string;
  readonly title: string;
  readonly kind: 'reporter' | 'province';
  readonly reporterId: string;
  readonly owner: string;
}

/** The person's e-mail, and whether the scripts hear of the edit. */
interface Who {
  readonly as: string;
  readonly triggers: boolean;
}

/** A block typed or pasted by a person. */
interface Edit extends Who {
  readonly range: string;
  readonly values: readonly (readonly string[])[];
}

/** A menu item or a call of a script's page. `answers`: the buttons pressed, one per alert. */
export interface ScriptRun {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly as: string;
  readonly selection?: ScriptSelection;
  readonly answers?: readonly string[];
}

/** What people do to rows; row numbers are one-based, as shown. */
export type RowsRequest =
  | { readonly op: 'insert' | 'delete'; readonly at: number; readonly count: number }
  | { readonly op: 'sort'; readonly by: string; readonly ascending: boolean; readonly columns?: string }
  | { readonly op: 'copy'; readonly from: number; readonly count: number; readonly to: number };

/** Counters since the last reset, as Google would count them. */
export interface Operations {
  readonly firestore: { readonly reads: number; readonly writes: number; readonly deletes: number };
  readonly sheets: { readonly reads: number; readonly writes: number };
  readonly urlFetch: { readonly calls: number; readonly bytes: number };
}

type Script = Promise<({ ok: true } & ScriptOutcome) | Failure>;

/** The stack's own surface. Every request answers its value or a `Failure`; none throws. */
export interface LocalApi {
  readonly isReady: () => Promise<boolean>;
  readonly workbooks: () => Promise<{ ok: true; workbooks: Workbook[] } | Failure>;
  readonly edit: (id: string, edit: Edit) => Script;
  readonly rows: (id: string, tab: string, who: Who, request: RowsRequest) => Script;
  readonly run: (id: string, run: ScriptRun) => Script;
  readonly job: (name: 'sweep' | 'publish') => Promise<{ ok: true; result: unknown } | Failure>;
  readonly operations: () => Promise<Operations | undefined>;
  readonly resetOperations: () => Promise<void>;
}

function parseWorkbook(value: unknown): Workbook {
  const item = objectOf(value);
  return {
    id: textOf(item['id']),
    title: textOf(item['title']),
    kind: item['kind'] === 'province' ? 'province' : 'reporter',
    reporterId: textOf(item['reporterId']),
    owner: textOf(item['owner']),
  };
}

function parseOperations(body: unknown): Operations {
  const counted = objectOf(body);
  const group = (name: string): JsonObject => objectOf(counted[name]);
  const [firestore, sheets, urlFetch] = [group('firestore'), group('sheets'), group('urlFetch')];
  return {
    firestore: {
      reads: numberOf(firestore['reads']),
      writes: numberOf(firestore['writes']),
      deletes: numberOf(firestore['deletes']),
    },
    sheets: { reads: numberOf(sheets['reads']), writes: numberOf(sheets['writes']) },
    urlFetch: { calls: numberOf(urlFetch['calls']), bytes: numberOf(urlFetch['bytes']) },
  };
}

/** Makes the client over a sender. */
export function localApi(send: Send): LocalApi {
  const script = async (id: string, action: string, body: unknown): Script => {
    const answer = await send('POST', `/local/workbooks/${encodeURIComponent(id)}/${action}`, body);
    return answer.ok ? { ok: true, ...parseScriptOutcome(answer.body) } : answer;
  };
  return {
    isReady: async () => {
      const answer = await send('GET', '/healthz');
      return answer.ok && objectOf(answer.body)['ready'] !== false;
    },
    workbooks: async () => {
      const answer = await send('GET', '/local/workbooks');
      if (!answer.ok) return answer;
      const workbooks = listOf(answer.body).map(parseWorkbook);
      return { ok: true, workbooks: workbooks.sort((a, b) => a.reporterId.localeCompare(b.reporterId)) };
    },
    edit: (id, edit) => script(id, 'edit', edit),
    rows: (id, tab, who, request) => script(id, 'rows', { tab, ...who, ...request }),
    run: (id, { name, ...more }) => script(id, 'run', { function: name, ...more }),
    job: async (name) => {
      const answer = await send('POST', `/local/jobs/${name}`);
      return answer.ok ? { ok: true, result: answer.body } : answer;
    },
    operations: async () => {
      const answer = await send('GET', '/local/ops');
      return answer.ok ? parseOperations(answer.body) : undefined;
    },
    resetOperations: async () => {
      await send('DELETE', '/local/ops');
    },
  };
}
