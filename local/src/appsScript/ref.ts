const kindOf = Symbol('kind');

/** The inner side of an object a script holds: plain data with the name of its kind. */
export type Ref = { readonly [kindOf]: string };

/** Marks data as the inner side of an object of the given kind. */
export function makeRef<Fields extends object>(kind: string, fields: Fields): Fields & Ref {
  return { ...fields, [kindOf]: kind };
}

/** The kind of a ref; undefined for anything else. */
export function kindOfRef(value: object): string | undefined {
  return kindOf in value ? (value as Ref)[kindOf] : undefined;
}
