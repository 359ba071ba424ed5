import { hashBody } from '../../../functions/src/google/hashBody.ts';

const BODY = Buffer.from('{"values":[["Nguyễn Thị Mẫu",1],["Lý Văn Thử",true]]}');

describe('hashBody', () => {
  it('is 128 bits, and the same for the same bytes wherever they stand', () => {
    const shifted = Buffer.concat([Buffer.from('x'), BODY]).subarray(1);
    expect(Buffer.from(hashBody(BODY), 'base64url')).toHaveLength(16);
    expect(hashBody(shifted)).toBe(hashBody(BODY));
    // Kept in the store: another release must find it equal.
    expect(hashBody(Buffer.from('so-lop'))).toMatchInlineSnapshot(`"zoBQHQAAibwpvTTKQSF4Yw"`);
  });

  it('differs with every bit, with the length, and when blocks change places', () => {
    const bodies = [BODY, BODY.subarray(1), BODY.subarray(0, -1), Buffer.concat([BODY, Buffer.alloc(1)])];
    for (let bit = 0; bit < BODY.length * 8; bit += 1) {
      const flipped = Buffer.from(BODY);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      bodies.push(flipped);
    }
    bodies.push(Buffer.concat([BODY.subarray(16, 32), BODY.subarray(0, 16), BODY.subarray(32)]));
    bodies.push(Buffer.alloc(0), Buffer.alloc(1), Buffer.alloc(16));
    expect(new Set(bodies.map(hashBody)).size).toBe(bodies.length);
  });
});
