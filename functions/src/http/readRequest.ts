import type * as z from 'zod/mini';
import { Problem } from '../problem.ts';

/** What a request's body or query says, parsed. Throws `request/malformed`. */
export function readRequest<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (!read.success) throw new Problem('request/malformed');
  return read.data;
}
