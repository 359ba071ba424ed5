import { understandReply } from '../../../sheets-addon/src/actions/explainRefusal.ts';
import { aRefusal } from '../../fakes/addonPorts.ts';

describe('understandReply', () => {
  it('hands on the JSON of a good answer', () => {
    expect(understandReply({ status: 200, text: '{"classes":[]}' })).toEqual({ answer: { classes: [] } });
  });

  it.each([
    ['no address', { failure: 'no-address' } as const, /SERVER_URL/],
    ['no connection', { failure: 'unreachable' } as const, /không kết nối được/],
    ['an unknown workbook', aRefusal(404, 'workbook/unknown'), /chưa được tỉnh đăng ký/],
    ['not a member', aRefusal(403, 'workbook/not-member'), /tab Cấu hình/],
    ['a bad token', aRefusal(401, 'identity/invalid-token'), /không nhận ra tài khoản/],
    ['an old add-on', aRefusal(426, 'request/old-protocol'), /đã cũ/],
    ['another problem', aRefusal(409, 'province/not-ready', 'Hãy quét lại.'), /^Hãy quét lại\.$/],
    ['a bug', aRefusal(500, 'server/bug', 'Lỗi.'), /bận hoặc bảo trì/],
    ['too many requests', { status: 429, text: 'slow down' }, /bận hoặc bảo trì/],
    ['a page of a proxy', { status: 200, text: '<html>' }, /không đúng dạng \(mã 200\)/],
    ['somebody else’s 404', { status: 404, text: 'not found' }, /không đúng dạng \(mã 404\).*SERVER_URL/],
  ])('says what to do about %s', (_, reply, sentence) => {
    expect(understandReply(reply)).toEqual({ refusal: expect.stringMatching(sentence) as string });
  });
});
