import * as z from 'zod/mini';
import { refusal } from '../spreadsheet/refusal.ts';
import type { Json } from '../spreadsheet/spreadsheet.ts';

/**
 * Checks a request body, or a part of it, against its schema. Refuses, in Google's words and with the place, a value
 * of the wrong kind and a field that is unknown: a misspelt field must not be ignored.
 */
export function parseBody<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, body);
  if (parsed.success) return parsed.data;
  throw refusal(parsed.error.issues.map(describe).join('; '));
}

function describe(issue: z.core.$ZodIssue): string {
  const place = issue.path
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`))
    .join('');
  const at = place === '' ? 'the request' : `'${place.replace(/^\./, '')}'`;
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `"${key}"`).join(', ');
    return `Unknown name ${names} at ${at}: Cannot find field (or it is not simulated locally).`;
  }
  return `Invalid value at ${at}${'expected' in issue ? `: expected ${String(issue.expected)}` : ''}`;
}

/** The body with `null` fields left out: in Google's JSON they mean "not set". Items of lists are kept. */
export function withoutNulls(json: Json): Json {
  if (json === null || typeof json !== 'object') return json;
  if (isList(json)) return json.map(withoutNulls);
  const entries = Object.entries(json).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutNulls(value)]));
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);
