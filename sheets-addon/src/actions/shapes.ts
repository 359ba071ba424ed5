/** Whether a value has a shape: a type guard. */
export type Shape<Value> = (value: unknown) => value is Value;

// Written here because zod is 22 KB of the 150 KB that the add-on may have (docs/decisions/): enough to know an answer
// of our own server from a proxy's page, or a kept value from one that somebody edited.

/** Text. */
export const text: Shape<string> = (value): value is string => typeof value === 'string';

/** A number. */
export const number: Shape<number> = (value): value is number => typeof value === 'number';

/** What a cell holds. */
export const isCell: Shape<string | number | boolean> = (value): value is string | number | boolean =>
  /^(?:string|number|boolean)$/.test(typeof value);

/** One of these words. */
export const oneOf =
  <Word extends string>(...words: readonly Word[]): Shape<Word> =>
  (value): value is Word =>
    words.some((word) => word === value);

/** A list whose every entry has the shape. */
export const listOf =
  <Entry>(shape: Shape<Entry>): Shape<Entry[]> =>
  (value): value is Entry[] =>
    Array.isArray(value) && value.every(shape);

/** An object that has at least these fields, each of its shape. */
export const having =
  <Value>(shapes: { readonly [Key in keyof Value]?: Shape<Exclude<Value[Key], undefined>> }): Shape<Value> =>
  (value): value is Value =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Shape<unknown> | undefined>(shapes).every(([key, shape]) =>
      shape?.((value as Record<string, unknown>)[key]),
    );

/** The value of a JSON text that has the shape; undefined when it is no JSON or another. */
export function parseShape<Value>(json: string, shape: Shape<Value>): Value | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return shape(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
