import type { MemoryPort } from '../ports.ts';

/** The properties of the document: shared by everybody who works in it. */
export function documentMemory(): MemoryPort {
  return {
    readAll: () => PropertiesService.getDocumentProperties().getProperties(),
    write: (values) => {
      PropertiesService.getDocumentProperties().setProperties({ ...values });
    },
  };
}
