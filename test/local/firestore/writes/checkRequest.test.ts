import { checkRequest } from '../../../../local/src/firestore/writes/checkRequest.ts';

describe('checkRequest', () => {
  const writes = (count: number) => Array.from({ length: count }, () => ({ delete: 'x' }));

  it('takes 500 writes in 10 MiB', () => {
    expect(() => checkRequest({ writes: writes(500), byteSize: 10_485_760 })).not.toThrow();
    expect(() => checkRequest({})).not.toThrow();
  });

  it('refuses one more of either', () => {
    expect(() => checkRequest({ writes: writes(501) })).toThrow('maximum 500 writes allowed per request');
    expect(() => checkRequest({ byteSize: 10_485_761 })).toThrow('exceeds the limit: 10485760 bytes');
  });
});
