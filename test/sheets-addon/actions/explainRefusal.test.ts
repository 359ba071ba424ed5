import { understandReply } from '../../../sheets-addon/src/actions/explainRefusal.ts';
import { having, number } from '../../../sheets-addon/src/actions/shapes.ts';
import { aRefusal, anAnswer } from '../../fakes/addonPorts.ts';

const isCount = having<{ count: number }>({ count: number });

describe('understandReply', () => {
  it('hands on an answer of the shape that was asked for', () => {
    expect(understandReply(anAnswer({ count: 3, more: true }), isCount)).toEqual({ count: 3, more: true });
  });

  it.each([
    ['an unknown workbook', aRefusal(404, 'workbook/unknown', 'Bảng tính chưa đăng ký. Hãy gọi tỉnh.')],
    ['not a member', aRefusal(403, 'workbook/not-member', 'Bảng tính chưa đăng ký. Hãy gọi tỉnh.')],
    ['an old add-on', aRefusal(426, 'request/old-protocol', 'Bảng tính chưa đăng ký. Hãy gọi tỉnh.')],
  ])('says the words of the server after %s, as the end of a sentence', (_, reply) => {
    expect(understandReply(reply, isCount)).toBe('bảng tính chưa đăng ký. Hãy gọi tỉnh.');
  });

  it.each([
    ['no address', { failure: 'no-address' } as const, /SERVER_URL/],
    ['no connection', { failure: 'unreachable' } as const, /không kết nối được.* Hãy thử lại sau ít phút\.$/],
    [
      'a quota of Google used up',
      { failure: 'quota' } as const,
      /hết hạn mức.*Google.* Hãy thử lại sau ít phút\.$/,
    ],
    ['no time left', { failure: 'no-time' } as const, /không đủ thời gian.* Hãy thử lại sau ít phút\.$/],
    ['a bug', aRefusal(500, 'server/bug', 'Lỗi.'), /bận hoặc bảo trì.* Hãy thử lại sau ít phút\.$/],
    ['too many requests', { status: 429, text: 'slow down' }, /bận hoặc bảo trì/],
    ['an answer of another shape', anAnswer({ count: '3' }), /không đúng dạng \(mã 200\)/],
    ['a page of a proxy', { status: 200, text: '<html>' }, /không đúng dạng \(mã 200\)/],
    ['somebody else’s 404', { status: 404, text: 'not found' }, /không đúng dạng \(mã 404\).*SERVER_URL/],
    ['a problem without words', { status: 404, text: '{"error":{}}' }, /không đúng dạng \(mã 404\)/],
  ])('says what to do about %s', (_, reply, sentence) => {
    expect(understandReply(reply, isCount)).toMatch(sentence);
  });

  it.each([
    ['no connection', { failure: 'unreachable' } as const],
    ['a busy server', { status: 503, text: '' }],
  ])('says what its caller counts on meanwhile after %s', (_, reply) => {
    expect(understandReply(reply, isCount, 'Sẽ được gửi lại.')).toMatch(/ Sẽ được gửi lại\.$/);
  });
});
