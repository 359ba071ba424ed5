import type { Log } from './deps.ts';

/** One JSON line an event, as Cloud Logging reads it. Ids and counts only. */
export const logTo =
  (write: (line: string) => void): Log =>
  (severity, message, fields = {}) => {
    write(JSON.stringify({ severity, message, ...fields }));
  };
