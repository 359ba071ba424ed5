import { signInAsTests } from './accountOfTests.ts';

/** What was asked since `onlyLocalWeb`. */
export interface LocalWeb {
  readonly hosts: Set<string>;
  /** The requests that carried a body, their paths and what was sent. */
  readonly sent: { readonly path: string; readonly body: unknown }[];
  restore(): void;
}

/**
 * Gives Google's clients this machine's fetch, which refuses every other host. They take `window.fetch` where there is
 * a window, and else load a module that Jest cannot load.
 */
export function onlyLocalWeb(): LocalWeb {
  const hosts = new Set<string>();
  const sent: LocalWeb['sent'] = [];
  const localFetch: typeof fetch = async (input, init) => {
    const { hostname, pathname } = new URL(input instanceof Request ? input.url : input);
    hosts.add(hostname);
    if (hostname !== '127.0.0.1') throw new Error(`A request would leave this machine: ${hostname}`);
    if (typeof init?.body === 'string') sent.push({ path: pathname, body: JSON.parse(init.body) });
    return fetch(input, init);
  };
  Object.defineProperty(globalThis, 'window', { value: { fetch: localFetch }, configurable: true });
  return { hosts, sent, restore: () => void Reflect.deleteProperty(globalThis, 'window') };
}

/** For the tests of a file: Google's clients signed in, on this machine's web alone. Answers that web. */
export function signedInLocally(): () => LocalWeb {
  let web: LocalWeb;
  let signOut: () => void;
  // Once a file: Google's client keeps the fetch that it found first.
  beforeAll(() => {
    signOut = signInAsTests();
    web = onlyLocalWeb();
  });
  afterAll(() => {
    web.restore();
    signOut();
  });
  return () => web;
}
