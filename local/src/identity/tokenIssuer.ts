import { exportSPKI, generateKeyPair, SignJWT } from 'jose';

/** Signs ID tokens like Google's, under an issuer of its own, and publishes the key they are verified with. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** An ID token of the account with this e-mail, good for one hour. */
  sign(email: string): Promise<string>;
  /** Public keys by key id, as Google publishes its own. */
  certs(): Readonly<Record<string, string>>;
}

const KEY_ID = 'so-lop-local-1';

/** Makes an issuer with a fresh key pair. `now` in ms since 1970. */
export async function makeTokenIssuer(
  issuer: string,
  audience: string,
  now: () => number,
): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const pem = await exportSPKI(publicKey);
  return {
    issuer,
    audience,
    certs: () => ({ [KEY_ID]: pem }),
    sign(email) {
      const issuedAt = Math.floor(now() / 1000);
      return new SignJWT({ email, email_verified: true })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
        .setSubject(email)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + 3600)
        .sign(privateKey);
    },
  };
}
