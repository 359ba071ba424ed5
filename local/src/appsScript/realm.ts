import vm from 'node:vm';

/** Makes values and functions that belong to a sandbox, so that `instanceof` holds for the script inside. */
export type Realm = {
  /** An error as Google's services throw it. */
  exception: (message: string) => object;
  array: (items: readonly unknown[]) => object;
  date: (epochMs: number) => object;
  object: (entries: readonly (readonly [string, unknown])[]) => object;
  method: (name: string, invoke: (args: readonly unknown[]) => Outcome) => object;
};

export type Outcome = { value: unknown } | { refusal: string };

// Runs inside the sandbox: what it makes has the sandbox's own prototypes, and errors show the script's own lines.
const REALM_SOURCE = `(() => {
  const exception = (message) => Object.assign(new Error(message), { name: 'Exception' });
  return {
    exception,
    array: (items) => Array.from(items),
    date: (epochMs) => new Date(epochMs),
    object: (entries) => Object.fromEntries(entries),
    method: (name, invoke) => {
      const method = (...args) => {
        const outcome = invoke(args);
        if ('refusal' in outcome) throw exception(outcome.refusal);
        return outcome.value;
      };
      return Object.defineProperty(method, 'name', { value: name });
    },
  };
})()`;

export type Sandbox = { globals: Record<string, unknown>; context: vm.Context; realm: Realm };

/**
 * A bare V8 context: the language and nothing of Node or the browser; code generation from strings is off.
 * It keeps honest code honest; it is not a security boundary.
 */
export function createSandbox(): Sandbox {
  const globals: Record<string, unknown> = {};
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  const realm = vm.runInContext(REALM_SOURCE, context, { filename: 'apps-script-host' }) as Realm;
  return { globals, context, realm };
}
