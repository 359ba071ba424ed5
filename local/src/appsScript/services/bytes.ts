/** Apps Script's byte arrays are plain arrays of numbers from -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return [...new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)];
}

/**
 * The bytes of a text (UTF-8) or of a byte array.
 * @throws when the value is neither
 */
export function bytesOf(value: unknown): Uint8Array {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (Array.isArray(value) && value.every((byte) => Number.isInteger(byte)))
    return Uint8Array.from(value as number[]);
  throw new Error('Invalid argument: a text or an array of bytes');
}
