/** The lines of the overview, by what they count; those made of an id carry it behind a colon. */
export const OVERVIEW = {
  classes: 'classes',
  unplaced: 'unplaced',
  outside: 'outside',
  enrolments: 'enrolments',
  people: 'people',
  reporters: 'reporters',
  otherReporter: 'reporter:',
  programme: (root: string): string => `programme:${root}`,
  target: (id: string): string => `target:${id}`,
  reporter: (id: string): string => `reporter:${id}`,
} as const;
