import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload, type KeyLike } from 'jose';
import { idTokens } from '../../../functions/src/google/idTokens.ts';
import type { Identity } from '../../../functions/src/deps.ts';
import { Problem } from '../../../functions/src/problem.ts';
import { onlyLocalWeb, type LocalWeb } from './localWeb.ts';

const ISSUER = 'https://accounts.test';
const AUDIENCE = 'add-on.apps.test';
const HOUR = 3600;
const now = Math.floor(Date.now() / 1000);

let web: LocalWeb;
let certs: Server;
let certsAsked = 0;
let good: KeyLike;
let stranger: KeyLike;
let certsUrl: string;
let identity: Identity;

beforeAll(async () => {
  web = onlyLocalWeb();
  const pair = await generateKeyPair('RS256');
  good = pair.privateKey;
  stranger = (await generateKeyPair('RS256')).privateKey;
  const published = JSON.stringify({ key1: await exportSPKI(pair.publicKey) });
  certs = createServer((_req, res) => {
    certsAsked += 1;
    res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=600' });
    res.end(published);
  });
  await new Promise<void>((resolve) => certs.listen(0, '127.0.0.1', resolve));
  certsUrl = `http://127.0.0.1:${String((certs.address() as AddressInfo).port)}/certs`;
  identity = idTokens({ audiences: [AUDIENCE, 'https://functions.test'], issuers: [ISSUER], certsUrl });
});
afterAll(async () => {
  web.restore();
  certs.closeAllConnections();
  await new Promise((resolve) => certs.close(resolve));
});

const CLAIMS: JWTPayload = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: '1',
  iat: now,
  exp: now + HOUR,
  email: 'Can.Bo.171@Example.org',
  email_verified: true,
};
const sign = (claims: JWTPayload = {}, key = good, kid = 'key1'): Promise<string> =>
  new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
const without = async (claim: string): Promise<string> =>
  new SignJWT(Object.fromEntries(Object.entries(CLAIMS).filter(([name]) => name !== claim)))
    .setProtectedHeader({ alg: 'RS256', kid: 'key1' })
    .sign(good);

describe('idTokens', () => {
  it('answers the verified e-mail of a good token, in small letters', async () => {
    expect(await identity.emailOf(`Bearer ${await sign()}`)).toBe('can.bo.171@example.org');
  });

  it.each(['bearer', 'BEARER'])('takes the word %s', async (word) => {
    expect(await identity.emailOf(`${word} ${await sign()}`)).toBe('can.bo.171@example.org');
  });

  it('takes each of its audiences', async () => {
    const token = await sign({ aud: 'https://functions.test' });
    expect(await identity.emailOf(`Bearer ${token}`)).toBe('can.bo.171@example.org');
  });

  it('asks for the keys once as long as they are good, and nobody else for anything', async () => {
    const before = certsAsked;
    await identity.emailOf(`Bearer ${await sign()}`);
    await identity.emailOf(`Bearer ${await sign()}`);
    expect(certsAsked).toBe(before);
    expect([...web.hosts]).toEqual(['127.0.0.1']);
  });

  it.each<[string, () => Promise<string>]>([
    ['that is over', () => sign({ iat: now - 2 * HOUR, exp: now - HOUR })],
    ['that is not valid yet', () => sign({ iat: now + HOUR, exp: now + 2 * HOUR })],
    ['that is good for ever', () => sign({ exp: now + 10 * 365 * 24 * HOUR })],
    ['without an end', () => without('exp')],
    ['for somebody else', () => sign({ aud: 'another.apps.test' })],
    ['for nobody', () => without('aud')],
    ['of another issuer', () => sign({ iss: 'https://accounts.evil.test' })],
    ['of no issuer', () => without('iss')],
    ['signed by a stranger under a known key’s name', () => sign({}, stranger)],
    ['signed with an unknown key', () => sign({}, stranger, 'key2')],
    ['under a name that every object has', () => sign({}, stranger, 'constructor')],
    ['that is not signed', () => Promise.resolve(new UnsecuredJWT(CLAIMS).encode())],
    [
      'whose claims were changed after signing',
      async () => {
        const [head = '', , signature = ''] = (await sign()).split('.');
        const claims = Buffer.from(JSON.stringify({ ...CLAIMS, email: 'tinh@example.org' }));
        return [head, claims.toString('base64url'), signature].join('.');
      },
    ],
    ['whose e-mail is not verified', () => sign({ email_verified: false })],
    ['whose e-mail is verified only in words', () => sign({ email_verified: 'true' })],
    ['that does not say whether the e-mail is verified', () => without('email_verified')],
    ['without an e-mail', () => without('email')],
    ['that is none', () => Promise.resolve('abc.def.ghi')],
  ])('refuses a token %s', async (_what, makeToken) => {
    const answer = identity.emailOf(`Bearer ${await makeToken()}`);
    await expect(answer).rejects.toMatchObject({ code: 'identity/invalid-token', details: undefined });
  });

  it('refuses a token without a signature whose header names a known key', async () => {
    const head = Buffer.from(JSON.stringify({ alg: 'none', kid: 'key1' })).toString('base64url');
    const claims = Buffer.from(JSON.stringify(CLAIMS)).toString('base64url');
    const answer = identity.emailOf(`Bearer ${head}.${claims}.`);
    await expect(answer).rejects.toMatchObject({ code: 'identity/invalid-token' });
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic dXNlcjpwYXNz', 'Bearer a b', 'token Bearer abc'])(
    'finds no token in %p',
    async (authorization) => {
      await expect(identity.emailOf(authorization)).rejects.toMatchObject({ code: 'identity/missing-token' });
    },
  );

  describe('when the keys cannot be fetched', () => {
    const unreachable = async (): Promise<string> => {
      const closed = createServer();
      await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
      const { port } = closed.address() as AddressInfo;
      await new Promise((resolve) => closed.close(resolve));
      return `http://127.0.0.1:${String(port)}/certs`;
    };

    it('fails as a bug of ours, not as a sign-in that is over', async () => {
      const config = { audiences: [AUDIENCE], issuers: [ISSUER], certsUrl: await unreachable() };
      const answer = idTokens(config).emailOf(`Bearer ${await sign()}`);
      const error: unknown = await answer.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(Problem);
    });

    it('still finds no token where there is none', async () => {
      const config = { audiences: [AUDIENCE], issuers: [ISSUER], certsUrl: await unreachable() };
      await expect(idTokens(config).emailOf(undefined)).rejects.toMatchObject({
        code: 'identity/missing-token',
      });
    });
  });
});
