import { createCipheriv } from 'node:crypto';

// Nothing is kept secret by them: they only have to be the same each time.
const KEY = Buffer.alloc(16, 'so-lop');
const NONCE = Buffer.alloc(12);

/**
 * A 128-bit hash of a body: to see that it is the same, not to prove who sent it. It is the tag that AES-GCM makes of data
 * it does not encipher (GMAC): processors multiply for it in hardware, so that it takes little more than comparing the
 * bytes would (docs/decisions/0012-unread-bodies.md).
 */
export function hashBody(body: Uint8Array): string {
  const gmac = createCipheriv('aes-128-gcm', KEY, NONCE);
  gmac.setAAD(body);
  gmac.final();
  return gmac.getAuthTag().toString('base64url');
}
