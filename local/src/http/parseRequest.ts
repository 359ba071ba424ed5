import type { Request } from 'express';
import type * as z from 'zod/mini';
import { refusal } from '../spreadsheet/refusal.ts';

/** A request's body as its schema says; refused with the path of the first mistake. */
export function parseRequest<Schema extends z.ZodMiniType>(
  schema: Schema,
  { body }: Request,
): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw refusal(`${first?.path.map(String).join('.') ?? ''}: ${first?.message ?? 'malformed'}`);
}
