import { OAuth2Client } from 'google-auth-library';
import type { Config } from '../config.ts';
import type { Identity } from '../deps.ts';
import { Problem } from '../problem.ts';

/**
 * Verifies ID tokens (signature, issuer, audience, expiry, verified e-mail) with Google's own client; the issuer and
 * where its keys are published come from the configuration.
 */
export function idTokens({ audiences, issuers, certsUrl }: Config['tokens']): Identity {
  const client = new OAuth2Client({
    issuers: [...issuers],
    endpoints: { oauth2FederatedSignonPemCertsUrl: certsUrl },
  });
  return {
    async emailOf(authorization) {
      const [, idToken] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
      if (idToken === undefined) throw new Problem('identity/missing-token');
      // Keys that cannot be fetched are a fault of ours: it must not be told as an expired sign-in.
      await client.getFederatedSignonCertsAsync();
      const payload = await client
        .verifyIdToken({ idToken, audience: [...audiences] })
        .then((ticket) => ticket.getPayload())
        .catch(() => undefined);
      if (payload?.email === undefined || payload.email_verified !== true)
        throw new Problem('identity/invalid-token');
      return payload.email.toLowerCase();
    },
  };
}
