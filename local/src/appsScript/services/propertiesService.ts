import { textArgument } from '../argument.ts';
import { makeRef, type Ref } from '../ref.ts';
import type { Run } from '../run.ts';
import type { Kind, Methods, ServiceRef } from '../strictObject.ts';
import type { PropertyStore } from '../workbookState.ts';

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

/** One store: what it holds, and how it comes to hold something else. */
type PropertiesRef = Ref & { run: Run; held: () => PropertyStore; hold: (next: PropertyStore) => void };

/** The stores of the script of one workbook: shared, and one for every user. */
export const propertiesService: Kind<ServiceRef> = {
  methods: {
    getDocumentProperties: ({ run }) => sharedStore(run, 'document'),
    getScriptProperties: ({ run }) => sharedStore(run, 'script'),
    getUserProperties: ({ run }) => {
      const { users } = run.state.content;
      const hold = (next: PropertyStore): void => {
        users[run.request.as] = next;
      };
      return makeRef('Properties', { run, held: () => users[run.request.as] ?? {}, hold });
    },
  },
};

function sharedStore(run: Run, name: 'document' | 'script'): PropertiesRef {
  const hold = (next: PropertyStore): void => {
    run.state.content[name] = next;
  };
  return makeRef('Properties', { run, held: () => run.state.content[name], hold });
}

/** Keeps the store only if all of it fits; what does not fit changes nothing. */
function keep({ run, hold }: PropertiesRef, next: PropertyStore): void {
  if (Object.values(next).some((value) => Buffer.byteLength(value) > MAX_VALUE_BYTES)) {
    throw new Error('Argument too large: value');
  }
  const bytes = Object.entries(next).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
  if (bytes > MAX_STORE_BYTES) {
    throw new Error(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  hold(next);
  run.state.save();
}

function textsOf(properties: unknown): PropertyStore {
  if (typeof properties !== 'object' || properties === null) throw new Error('Invalid argument: properties');
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, textArgument(value, 'value')]),
  );
}

function propertyOf(store: PropertyStore, key: string): string | null {
  return Object.hasOwn(store, key) ? (store[key] ?? null) : null;
}

const storing: Methods<PropertiesRef> = {
  getProperty: ({ held }, key) => propertyOf(held(), textArgument(key, 'key')),
  getProperties: ({ held }) => held(),
  getKeys: ({ held }) => Object.keys(held()),
  setProperty: (self, key, value) => {
    keep(self, { ...self.held(), [textArgument(key, 'key')]: textArgument(value, 'value') });
    return self;
  },
  setProperties: (self, properties, deleteAllOthers) => {
    keep(self, { ...(deleteAllOthers === true ? {} : self.held()), ...textsOf(properties) });
    return self;
  },
  deleteProperty: (self, key) => {
    const name = textArgument(key, 'key');
    keep(self, Object.fromEntries(Object.entries(self.held()).filter(([kept]) => kept !== name)));
    return self;
  },
  deleteAllProperties: (self) => {
    keep(self, {});
    return self;
  },
};

/** One store. Each call counts: Google allows 50,000 a day. */
export const properties: Kind<PropertiesRef> = { touches: 'nothing', counted: storing };
