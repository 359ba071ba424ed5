import { status } from '@grpc/grpc-js';

/** The gRPC statuses that this server answers with. */
export type RpcStatus =
  | 'ABORTED'
  | 'ALREADY_EXISTS'
  | 'FAILED_PRECONDITION'
  | 'INTERNAL'
  | 'INVALID_ARGUMENT'
  | 'NOT_FOUND'
  | 'OK'
  | 'UNAVAILABLE'
  | 'UNIMPLEMENTED';

export type RpcError = Error & { code: number; details: string };

/** An error that reaches the client with this status and text. */
export const rpcError = (name: RpcStatus, details: string): RpcError =>
  Object.assign(new Error(details), { code: status[name], details });

/** True for errors made by `rpcError`; anything else that is thrown is a bug and answers INTERNAL. */
export const isRpcError = (error: unknown): error is RpcError =>
  error instanceof Error && 'code' in error && 'details' in error;
