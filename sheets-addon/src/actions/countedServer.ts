import type { Use } from '../../../core/src/sync/usage.ts';
import type { ServerPort } from '../ports.ts';
import { utf8Length } from './planRequests.ts';

/** The functions, and what asking them has used: every attempt, as Google counts them. */
export function countedServer(server: ServerPort): {
  readonly server: ServerPort;
  readonly used: () => Pick<Use, 'requests' | 'bytes'>;
} {
  let requests = 0;
  let bytes = 0;
  return {
    server: {
      get: (name, query) => {
        requests += 1;
        return server.get(name, query);
      },
      post: (name, body) => {
        requests += 1;
        bytes += utf8Length(body);
        return server.post(name, body);
      },
    },
    used: () => ({ requests, bytes }),
  };
}
