import type { CachePort } from '../ports.ts';

/** The longest Google keeps anything in a cache. */
const SIX_HOURS = 21_600;

/** The cache of the document: shared by everybody who works in it. */
export function documentCache(): CachePort {
  return {
    read: (keys) => CacheService.getDocumentCache()?.getAll([...keys]) ?? {},
    write: (values) => {
      CacheService.getDocumentCache()?.putAll({ ...values }, SIX_HOURS);
    },
  };
}
