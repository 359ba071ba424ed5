/** The protocol this code speaks; a request of another number is refused with `request/old-protocol`. */
export const PROTOCOL = 1;
/** Most rows (classes and enrolments) of one request; the add-on splits what is larger. */
export const MAX_ROWS = 5000;
/** Most bytes of one request's JSON. */
export const MAX_BYTES = 2_000_000;
