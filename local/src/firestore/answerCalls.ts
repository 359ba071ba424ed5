import {
  Metadata,
  status,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
} from '@grpc/grpc-js';
import type { Faults } from './faults.ts';
import { isRpcError, rpcError, type RpcError } from './rpcError.ts';

export type Answering = { readonly faults: Faults; readonly log: (line: string) => void };

/** What the client is told of an error; one that is not ours is a bug and is logged. */
function asRpcError(error: unknown, method: string, log: Answering['log']): RpcError {
  if (isRpcError(error)) return error;
  log(`firestore ${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return rpcError('INTERNAL', `The local Firestore failed in ${method}: ${String(error)}`);
}

/** Carries out a call, or meets the fault that waits for it. */
async function answerOrFail<T>(
  { faults }: Answering,
  method: string,
  answer: () => T | Promise<T>,
): Promise<T> {
  const fault = faults.take(method);
  const injected = () =>
    rpcError(fault?.kind ?? 'INTERNAL', `Injected fault: ${fault?.kind ?? ''} in ${method}`);
  if (fault !== undefined && fault.afterSuccess !== true) throw injected();
  const answered = await answer();
  if (fault !== undefined) throw injected();
  return answered;
}

/** Serves an RPC with one answer. */
export const unary =
  <Request>(answering: Answering, method: string, answer: (request: Request) => object | Promise<object>) =>
  ({ request }: ServerUnaryCall<Request, object>, reply: sendUnaryData<object>): void => {
    answerOrFail(answering, method, () => answer(request)).then(
      (answered) => reply(null, answered),
      (error: unknown) => reply(asRpcError(error, method, answering.log)),
    );
  };

/** Serves an RPC with a stream of answers. */
export const streaming =
  <Request>(
    answering: Answering,
    method: string,
    answer: (request: Request) => object[] | Promise<object[]>,
  ) =>
  (call: ServerWritableStream<Request, object>): void => {
    // Without headers first, the client's gRPC layer retries an immediate error for seconds.
    call.sendMetadata(new Metadata());
    answerOrFail(answering, method, () => answer(call.request)).then(
      (answered) => {
        for (const one of answered) call.write(one);
        call.end();
      },
      // destroy() would leave the client waiting.
      (error: unknown) => call.emit('error', asRpcError(error, method, answering.log)),
    );
  };

/** Serves an RPC that this server does not have, with an answer that says so. */
export const notSimulated =
  (method: string) =>
  (call: { emit?: (event: 'error', error: RpcError) => void }, reply?: sendUnaryData<object>): void => {
    const error = {
      code: status.UNIMPLEMENTED,
      details: `${method} is not simulated by the local Firestore.`,
    };
    const refused = Object.assign(new Error(error.details), error);
    if (reply === undefined) call.emit?.('error', refused);
    else reply(refused);
  };
