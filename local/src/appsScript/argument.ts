/**
 * A text argument; numbers and booleans are taken as their text, as Apps Script does.
 * @throws Google's complaint when the argument is missing or an object
 */
export function textArgument(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`Invalid argument: ${name}`);
}

/**
 * A whole number, at least `least`.
 * @throws when it is anything else
 */
export function wholeArgument(value: unknown, name: string, least = 1): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw new Error(`Invalid argument: ${name} (${String(value)})`);
}

/**
 * A list or, for tables, a list of lists.
 * @throws when it is no list
 */
export function listArgument(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw new Error(`Invalid argument: ${name} is no array`);
}

/**
 * An options object with known keys only.
 * @throws naming the first key the simulation does not know
 */
export function optionsArgument(
  value: unknown,
  call: string,
  known: readonly string[],
): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') throw new Error(`Invalid argument: the options of ${call}`);
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger !== undefined) throw new Error(`The option "${stranger}" of ${call} is not simulated`);
  return value as Record<string, unknown>;
}
