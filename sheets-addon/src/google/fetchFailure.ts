/**
 * Why UrlFetchApp gave no answer, by the message it threw. What is used up for the day is not there again in a moment:
 * `Service invoked too many times for one day: urlfetch.`, `Bandwidth quota exceeded: …`. All else (no connection, no such
 * host, no answer in time, too many at once) may pass.
 */
export const fetchFailure = (message: string): 'quota' | 'unreachable' =>
  /for one day|quota/i.test(message) ? 'quota' : 'unreachable';
