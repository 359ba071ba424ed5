/**
 * The body of an answer that was asked for as an `arraybuffer`. The client takes an error's sentence only from a body that it
 * parsed before: it is put back.
 */
export async function bytesOf(call: () => Promise<{ readonly data: unknown }>): Promise<Uint8Array> {
  try {
    const { data } = await call();
    if (!(data instanceof ArrayBuffer)) throw new Error('The Sheets API answered no bytes');
    return new Uint8Array(data);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (error instanceof Error && sentence !== undefined) error.message = sentence;
    throw error;
  }
}

/** `{response: {data: {error: {message}}}}`, as far as it is there. */
function sentenceOf(error: unknown): string | undefined {
  let at = error;
  for (const name of ['response', 'data', 'error', 'message']) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  }
  return typeof at === 'string' ? at : undefined;
}
