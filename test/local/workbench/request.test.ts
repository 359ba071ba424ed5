import { failureMessage, makeSend } from '../../../local/src/workbench/request.ts';

describe('failureMessage', () => {
  it.each([
    [404, {}, /^Không tìm thấy/],
    [503, { error: { message: 'injected' } }, /^Máy chủ tạm thời chưa sẵn sàng.*Chi tiết: injected$/],
    [400, { error: { code: 400, message: 'Unable to parse range' } }, /mã 400.*Unable to parse range$/],
    [418, undefined, /mã 418\)\.$/],
  ])('says in words what status %i means', (status, body, expected) => {
    expect(failureMessage(status, body)).toMatch(expected);
  });
});

describe('makeSend', () => {
  it('sends JSON, keeps out of the counters and answers the body', async () => {
    const sent: [unknown, RequestInit | undefined][] = [];
    const send = makeSend((input, init) => {
      sent.push([input, init]);
      return Promise.resolve(new Response('{"a":1}'));
    });
    expect(await send('POST', '/local/jobs/sweep', { b: 2 })).toEqual({ ok: true, body: { a: 1 } });
    expect(sent[0]?.[0]).toBe('/local/jobs/sweep');
    expect(sent[0]?.[1]).toMatchObject({
      method: 'POST',
      body: '{"b":2}',
      headers: { 'x-so-lop-internal': 'workbench' },
    });
  });

  it('answers why a request was refused', async () => {
    const send = makeSend(() => Promise.resolve(new Response('busy', { status: 503 })));
    expect(await send('GET', '/')).toEqual({ ok: false, message: failureMessage(503, undefined) });
  });

  it('answers what to do when the stack cannot be reached', async () => {
    const send = makeSend(() => Promise.reject(new TypeError('fetch failed')));
    expect(await send('GET', '/')).toMatchObject({
      ok: false,
      message: expect.stringContaining('npm start'),
    });
  });
});
