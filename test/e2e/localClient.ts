/** A workbook as the stack lists it. */
export interface ListedWorkbook {
  readonly id: string;
  readonly title: string;
  readonly kind: 'reporter' | 'province';
  readonly reporterId: string;
  readonly owner: string;
}

/** An answer of the stack. */
export interface Answer {
  readonly status: number;
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- asserted on, field by field
}

type Values = (string | number | boolean)[][];

/** Calls the running stack as a script of anybody's would: nothing but its HTTP surface. */
export function localClient(url: string) {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await fetch(url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
    };
  };
  const workbooks = async (): Promise<ListedWorkbook[]> => (await send('GET', '/local/workbooks')).body;
  const values = async (id: string, range: string): Promise<Values> => {
    const { body } = await send(
      'GET',
      `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`,
    );
    return body.values ?? [];
  };
  return {
    send,
    workbooks,
    values,
    reporter: async (reporterId: string): Promise<ListedWorkbook> => {
      const found = (await workbooks()).find(
        (one) => one.reporterId === reporterId && one.kind === 'reporter',
      );
      if (found === undefined) throw new Error(`no workbook of ${reporterId}`);
      return found;
    },
    province: async (): Promise<ListedWorkbook> => {
      const found = (await workbooks()).find(({ kind }) => kind === 'province');
      if (found === undefined) throw new Error('no workbook of the province');
      return found;
    },
    edit: (id: string, range: string, typed: unknown[][], more: object = {}): Promise<Answer> =>
      send('POST', `/local/workbooks/${id}/edit`, { range, values: typed, ...more }),
    job: (name: 'sweep' | 'publish' | 'review' | 'match' | 'audit'): Promise<Answer> =>
      send('POST', `/local/jobs/${name}`),
    ops: async (): Promise<Answer['body']> => (await send('GET', '/local/ops')).body,
    resetOps: () => send('DELETE', '/local/ops'),
    tokenOf: async (email: string): Promise<Record<string, string>> => {
      const { body } = await send('POST', '/local/token', { as: email });
      return { authorization: `Bearer ${body.token as string}` };
    },
  };
}

export type LocalClient = ReturnType<typeof localClient>;
