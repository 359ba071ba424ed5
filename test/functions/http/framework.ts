import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http, type HttpFunction } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The answer's JSON; undefined when it is none. */
  readonly body: unknown;
}

interface Sent {
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** `?name=value` */
  readonly query?: string;
}

/** A function behind the framework's own server, on a free port of this machine. */
export interface ServedFunction {
  send(method: string, sent?: Sent): Promise<Answer>;
  close(): Promise<void>;
}

/** Registers the function under a new name and serves it as the platform does. */
export async function serve(handler: HttpFunction): Promise<ServedFunction> {
  const name = `f${randomUUID()}`;
  http(name, handler);
  const server: Server = getTestServer(name);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    async send(method, { body = null, headers = {}, query = '' } = {}) {
      const answer = await fetch(`http://127.0.0.1:${String(port)}/${query}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, body: readJson(text) };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
