import { format } from 'node:util';
import type { Run } from '../run.ts';
import type { LogLine } from '../runRequest.ts';
import type { Kind, Methods, ServiceRef } from '../strictObject.ts';

function log(run: Run, level: LogLine['level'], args: readonly unknown[]): void {
  run.record.logs.push({ level, message: format(...args) });
}

const writing: Methods<ServiceRef> = {
  log: ({ run }, ...args) => log(run, 'log', args),
  info: ({ run }, ...args) => log(run, 'info', args),
  warn: ({ run }, ...args) => log(run, 'warn', args),
  error: ({ run }, ...args) => log(run, 'error', args),
};

/** `console`; what it prints goes into the run's log lines. */
export const scriptConsole: Kind<ServiceRef> = { methods: writing };

/** `Logger`, the older one. */
export const logger: Kind<ServiceRef> = {
  methods: {
    log: (self, ...args) => {
      log(self.run, 'log', args);
      return self;
    },
  },
};
