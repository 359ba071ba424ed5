import { microsFromTimestamp } from '../clock.ts';
import type { Write } from '../protocol.ts';
import { rpcError } from '../rpcError.ts';
import { targetOf } from './targetOf.ts';

type Kind = 'insert' | 'update' | 'upsert' | 'delete';
type Earlier = { readonly kind: Kind; readonly version: number | undefined };

function kindOfWrite({ delete: deleted, currentDocument = {} }: Write): Kind {
  if (deleted !== undefined) return 'delete';
  if (currentDocument.exists === false) return 'insert';
  return currentDocument.exists === true || currentDocument.updateTime !== undefined ? 'update' : 'upsert';
}

const requiresExistence = ({ currentDocument = {} }: Write) => currentDocument.exists === true;

/** Whether what the first of two writes leaves behind contradicts what the second one asks for. */
function contradicts(earlier: Kind, kind: Kind, write: Write): boolean {
  if (earlier !== 'delete') return kind === 'insert';
  return kind === 'update' || (kind === 'delete' && requiresExistence(write));
}

const versionOf = ({ currentDocument }: Write) =>
  currentDocument?.updateTime && microsFromTimestamp(currentDocument.updateTime);

function checkPair(earlier: Earlier, write: Write): void {
  const [kind, version] = [kindOfWrite(write), versionOf(write)];
  if (contradicts(earlier.kind, kind, write)) {
    throw rpcError('INVALID_ARGUMENT', `Cannot ${earlier.kind} then ${kind} an entity in the same request.`);
  }
  if (version !== undefined && version !== earlier.version) {
    throw rpcError(
      'INVALID_ARGUMENT',
      `Cannot collapse mutations with different version preconditions (${earlier.version ?? null} and ${version})`,
    );
  }
}

/**
 * Refuses several writes of one document in one request that Firestore will not put together.
 * @throws INVALID_ARGUMENT in Firestore's words, whatever is stored
 */
export function checkSequence(writes: readonly Write[]): void {
  const seen = new Map<string, Earlier>();
  for (const write of writes) {
    const name = targetOf(write);
    const earlier = seen.get(name);
    if (earlier !== undefined) checkPair(earlier, write);
    seen.set(name, { kind: kindOfWrite(write), version: versionOf(write) ?? earlier?.version });
  }
}
