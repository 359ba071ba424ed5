import { createHmac } from 'node:crypto';
import type { Keys } from './deps.ts';

/** Keys by HMAC-SHA-256 with the deployment's secret: 132 bits are kept, enough that no two people meet [design §8]. */
export function keysFrom(secret: string): Keys {
  const key = (text: string): string =>
    createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22);
  return {
    ofPerson: (identity) => key(`person ${identity.kind} ${identity.key}`),
    ofEmail: (email) => key(`email ${email.toLowerCase()}`),
  };
}
