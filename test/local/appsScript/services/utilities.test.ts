import { startTestHost, type TestHost } from '../startTestHost.ts';

const SCRIPT = `
  const hex = (bytes) => bytes.map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('');
  function digest(name, text) { return hex(Utilities.computeDigest(Utilities.DigestAlgorithm[name], text, Utilities.Charset.UTF_8)); }
  function signed() { return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').every((b) => b >= -128 && b < 128); }
  function base64(text) {
    const encoded = Utilities.base64Encode(text);
    return [encoded, Utilities.newBlob(Utilities.base64Decode(encoded)).getDataAsString()];
  }
  function webSafe() { return Utilities.base64EncodeWebSafe([-5, -1]); }
  function uuids() { return [Utilities.getUuid(), Utilities.getUuid()]; }
  function format(ms) { return Utilities.formatDate(new Date(ms), 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm'); }
  function formatText() { return Utilities.formatDate('2026-01-01', 'UTC', 'yyyy'); }
  function nap() { const from = Date.now(); Utilities.sleep(30); return Date.now() - from; }
  function zip(text) { return Utilities.ungzip(Utilities.gzip(Utilities.newBlob(text))).getDataAsString(); }
`;

describe('Utilities', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost(SCRIPT);
  });
  afterAll(() => test.close());

  it('computes digests of texts in UTF-8, as signed bytes', async () => {
    expect(await test.value('digest', 'SHA_256', 'Hà')).toBe(
      'fde15169917acc438316a81bbdfd88f592881180aeb0fbeb123bfde7aa276c84',
    );
    expect(await test.value('signed')).toBe(true);
    await expect(test.value('digest', 'MD2', 'a')).rejects.toThrow(
      'Utilities.DigestAlgorithm.MD2 is not simulated',
    );
  });

  it('encodes and decodes base64', async () => {
    expect(await test.value('base64', 'Hà')).toEqual(['SMOg', 'Hà']);
    expect(await test.value('webSafe')).toBe('-_8=');
  });

  it('makes a new id each time', async () => {
    const [one, other] = (await test.value('uuids')) as string[];
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).not.toBe(one);
  });

  it('formats dates of the script', async () => {
    expect(await test.value('format', Date.parse('2026-03-05T02:04:00Z'))).toBe('05/03/2026 09:04');
    await expect(test.value('formatText')).rejects.toThrow('Invalid argument: date');
  });

  it('sleeps', async () => {
    expect(await test.value('nap')).toBeGreaterThanOrEqual(29);
  });

  it('zips and unzips', async () => {
    expect(await test.value('zip', 'học viên')).toBe('học viên');
  });
});
