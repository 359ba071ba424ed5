/** Names of the deployed functions; one that is not in the bundle fails the start. */
export const FUNCTION_NAMES = [
  'sync',
  'codebook',
  'history',
  'state',
  'submissions',
  'submit',
  'decideSubmission',
  'publish',
  'sweep',
  'review',
  'match',
  'people',
  'answer',
  'audit',
] as const;
