import { patientServer } from '../../../sheets-addon/src/actions/patientServer.ts';
import type { ServerReply } from '../../../sheets-addon/src/ports.ts';
import { addonPorts, anAnswer, type AddonPorts } from '../../fakes/addonPorts.ts';

const DONE = anAnswer({ ok: true });
const LOST: ServerReply = { failure: 'unreachable' };
const status = (code: number, retryAfter?: string): ServerReply => ({ status: code, text: '', retryAfter });

/** A server that gives these replies one after another, the last one for ever; `answerMs` is what each takes. */
function serving(replies: readonly ServerReply[], answerMs = 0): AddonPorts {
  const ports = addonPorts();
  ports.fakeServer.answer = () => {
    ports.state.now += answerMs;
    return replies[Math.min(ports.fakeServer.calls.length, replies.length) - 1];
  };
  return ports;
}

describe('patientServer', () => {
  it.each<[string, ServerReply[], { calls: number; sleeps: number[] }]>([
    ['an answer at once', [DONE], { calls: 1, sleeps: [] }],
    ['too many requests, once', [status(429), DONE], { calls: 2, sleeps: [500] }],
    ['a busy server, twice', [status(503), status(503), DONE], { calls: 3, sleeps: [500, 1000] }],
    [
      'three kinds of failure',
      [LOST, status(500), status(502), DONE],
      { calls: 4, sleeps: [500, 1000, 2000] },
    ],
    ['a server that is down', [status(503)], { calls: 4, sleeps: [500, 1000, 2000] }],
    ['no connection', [LOST], { calls: 4, sleeps: [500, 1000, 2000] }],
    ['asked to wait', [status(429, '20'), DONE], { calls: 2, sleeps: [20_000] }],
    [
      'asked to wait until a moment',
      [status(503, 'Wed, 13 Mar 2024 07:05:12 GMT'), DONE],
      { calls: 2, sleeps: [12_000] },
    ],
    ['asked to wait longer than it is patient', [status(429, '61'), DONE], { calls: 1, sleeps: [] }],
    ['asked to wait twice, which is too long', [status(429, '40')], { calls: 2, sleeps: [40_000] }],
    ['a malformed request', [status(400)], { calls: 1, sleeps: [] }],
    ['nobody we know', [status(401)], { calls: 1, sleeps: [] }],
    ['no member', [status(403)], { calls: 1, sleeps: [] }],
    ['an unknown workbook', [status(404)], { calls: 1, sleeps: [] }],
    ['a protocol of yesterday', [status(426)], { calls: 1, sleeps: [] }],
    ['a refusal after a failure', [status(503), status(403)], { calls: 2, sleeps: [500] }],
    ['no address set', [{ failure: 'no-address' }], { calls: 1, sleeps: [] }],
    ['a quota used up for the day', [{ failure: 'quota' }], { calls: 1, sleeps: [] }],
  ])('%s', (_, replies, { calls, sleeps }) => {
    const ports = serving(replies);
    expect(patientServer(ports).post('sync', '{}')).toEqual(replies[Math.min(calls, replies.length) - 1]);
    expect(ports.fakeServer.calls).toEqual(Array.from({ length: calls }, () => 'sync'));
    expect(ports.seen.sleeps).toEqual(sleeps);
  });

  it('waits longer by chance, up to twice as long', () => {
    const ports = serving([status(503)]);
    ports.state.random = 0.999_999;
    patientServer(ports).get('codebook', {});
    expect(ports.seen.sleeps).toEqual([1000, 2000, 4000]);
    expect(ports.fakeServer.calls).toHaveLength(4);
  });

  it('does not wait for a minute twice', () => {
    const ports = serving([LOST], 60_000);
    expect(patientServer(ports).post('sweep', '{}')).toEqual(LOST);
    expect([ports.fakeServer.calls, ports.seen.sleeps]).toEqual([['sweep'], []]);
  });

  it.each<[string, number, { first: ServerReply; reply: ServerReply; calls: number }]>([
    ['asks while there are two minutes left', 240_000, { first: DONE, reply: DONE, calls: 1 }],
    [
      'asks nothing when the run would end before the answer',
      240_001,
      { first: DONE, reply: { failure: 'no-time' }, calls: 0 },
    ],
    ['gives up before the run’s time is over', 239_000, { first: status(503), reply: status(503), calls: 2 }],
  ])('%s', (_, spentMs, { first, reply, calls }) => {
    const ports = serving([first]);
    ports.state.now += spentMs;
    expect(patientServer(ports).post('sync', '{}')).toEqual(reply);
    expect(ports.fakeServer.calls).toHaveLength(calls);
    expect(ports.run.leftMs()).toBeGreaterThanOrEqual(119_000);
  });
});
