import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { FUNCTION_NAMES } from './functionNames.ts';

// Runs the built functions as the platform does: each behind the framework's own server. One process for all of them,
// started by `functionsHost.ts`, which may kill it at any moment.

/** What the process tells its parent once every function answers: the port of each. */
export type Ports = Readonly<Record<string, number>>;

async function serve(name: string): Promise<[string, number]> {
  const server = getTestServer(name);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // The start-up probe, as Cloud Run sends one.
  await fetch(`http://127.0.0.1:${String(port)}/`, { method: 'HEAD' });
  return [name, port];
}

const bundle = process.env['FUNCTIONS_BUNDLE'];
if (bundle === undefined) throw new Error('FUNCTIONS_BUNDLE names the built functions');
createRequire(import.meta.url)(bundle);
const ports: Ports = Object.fromEntries(await Promise.all(FUNCTION_NAMES.map(serve)));
process.on('disconnect', () => process.exit(0));
process.send?.(ports);
