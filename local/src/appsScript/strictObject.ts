import { permissionRefusal } from './permissions.ts';
import { kindOfRef, type Ref } from './ref.ts';
import type { Realm } from './realm.ts';
import type { Run } from './run.ts';

/** A service without data of its own: SpreadsheetApp, Utilities, … */
export type ServiceRef = Ref & { run: Run };

export type Methods<Self> = Record<string, (self: Self, ...args: unknown[]) => unknown>;

/**
 * What an object of one kind can do. `counted` methods are what Google counts or what goes over the wire: each is
 * one call in the run's figures. `touches` says whether those reach into the document. A method may return plain
 * data, Dates and refs; they reach the script as values of its own realm.
 */
export type Kind<Self> = {
  methods?: Methods<Self>;
  counted?: Methods<Self>;
  touches?: 'document' | 'nothing';
  enums?: Record<string, readonly string[]>;
};

export type Kinds = Record<string, Kind<never>>;

/** The inner side of a value if it is one of the host's objects of that kind. */
export function findRef<Found extends Ref>(run: Run, value: unknown, kind: string): Found | undefined {
  const found = typeof value === 'object' && value !== null ? run.refs.get(value) : undefined;
  return found !== undefined && kindOfRef(found) === kind ? (found as Found) : undefined;
}

/**
 * The inner side of an object that a script passed in.
 * @throws when the value is no object of that kind
 */
export function takeRef<Taken extends Ref>(run: Run, value: unknown, kind: string): Taken {
  const found = findRef<Taken>(run, value, kind);
  if (found === undefined)
    throw new Error(`The parameters don't match the method signature: expected a ${kind}.`);
  return found;
}

// The engine itself asks for these when it prints, awaits or serialises an object.
const ASKED_BY_THE_ENGINE = new Set([
  'then',
  'toJSON',
  'valueOf',
  'constructor',
  'inspect',
  'nodeType',
  'asymmetricMatch',
]);

/** Gives out the objects that a script sees; `toScript` turns what a method returned into the script's values. */
export function strictObjects(run: Run, kinds: Kinds): { toScript: (value: unknown) => unknown } {
  const made = new WeakMap<Ref, object>();
  const toScript = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return run.realm.array(value.map(toScript));
    if (value instanceof Date) return run.realm.date(value.getTime());
    const kind = kindOfRef(value);
    if (kind !== undefined) return objectOf(kind, value as Ref);
    return run.realm.object(Object.entries(value).map(([key, item]) => [key, toScript(item)] as const));
  };
  const objectOf = (name: string, ref: Ref): object => {
    const known = made.get(ref);
    if (known !== undefined) return known;
    const kind = kinds[name];
    if (kind === undefined) throw new Error(`${name} is not simulated`);
    const object = strictProxy(run.realm, name, (key) => member(run, { name, kind, ref, toScript }, key));
    made.set(ref, object);
    run.refs.set(object, ref);
    return object;
  };
  return { toScript };
}

/** An object that knows its members and throws "`X.y` is not simulated" for everything else. */
function strictProxy(realm: Realm, name: string, find: (key: string) => unknown): object {
  const members = new Map<string, unknown>();
  const get = (key: string | symbol): unknown => {
    if (typeof key === 'symbol' || ASKED_BY_THE_ENGINE.has(key)) return undefined;
    if (!members.has(key)) members.set(key, find(key));
    const found = members.get(key);
    if (found === undefined) throw realm.exception(`${name}.${key} is not simulated`);
    return found;
  };
  return new Proxy(Object.create(null) as object, {
    get: (_target, key) => get(key),
    set: (_target, key) => {
      throw realm.exception(`${name}.${String(key)} cannot be set`);
    },
    has: (_target, key) => typeof key === 'string' && find(key) !== undefined,
  });
}

type Owner = { name: string; kind: Kind<never>; ref: Ref; toScript: (value: unknown) => unknown };

function member(run: Run, owner: Owner, key: string): unknown {
  const { name, kind, ref, toScript } = owner;
  if (key === 'toString') return run.realm.method(key, () => ({ value: name }));
  const members = own(kind.enums, key);
  if (members !== undefined) {
    return strictProxy(run.realm, `${name}.${key}`, (item) => (members.includes(item) ? item : undefined));
  }
  const counted = own(kind.counted, key);
  const handler = counted ?? own(kind.methods, key);
  if (handler === undefined) return undefined;
  const call = `${name}.${key}`;
  const touchesDocument = counted !== undefined && kind.touches === 'document';
  return run.realm.method(key, (args) => {
    const refusal = permissionRefusal(run.request.authMode, call, touchesDocument);
    if (refusal !== undefined) return { refusal };
    if (counted !== undefined) count(run, call, touchesDocument);
    try {
      return { value: toScript((handler as Methods<Ref>[string])(ref, ...args)) };
    } catch (error) {
      return { refusal: error instanceof Error ? error.message : String(error) };
    }
  });
}

function own<Value>(table: Record<string, Value> | undefined, key: string): Value | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

function count(run: Run, call: string, touchesDocument: boolean): void {
  run.calls.byMethod[call] = (run.calls.byMethod[call] ?? 0) + 1;
  if (touchesDocument) run.calls.spreadsheet += 1;
}
