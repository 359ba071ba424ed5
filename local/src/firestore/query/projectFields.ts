import { getField, parseFieldPath, withField } from '../values/fieldPath.ts';
import type { Fields } from '../values/value.ts';

/** Only the named fields of a document; all of them where no mask is given. `__name__` is no field. */
export function projectFields(fields: Fields, mask: readonly string[] | undefined): Fields {
  if (mask === undefined) return fields;
  return mask
    .filter((text) => text !== '__name__')
    .map(parseFieldPath)
    .reduce<Fields>((kept, path) => {
      const value = getField(fields, path);
      return value === undefined ? kept : withField(kept, path, value);
    }, {});
}
