/** A JSON object whose fields are not yet known to be right. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a value as an object; anything else (null, a list, text) is an empty one. */
export const objectOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** Reads a value as a list; anything else is an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Reads a value as text; numbers and booleans are written out, anything else is the fallback. */
export const textOf = (value: unknown, fallback = ''): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : fallback;

/** Reads a value as a finite number; anything else is the fallback. */
export const numberOf = (value: unknown, fallback = 0): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fallback;
