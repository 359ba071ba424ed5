import { createHash } from 'node:crypto';

/** SHA-256 of a text, in hexadecimal digits: equal texts and only those have the same. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');
