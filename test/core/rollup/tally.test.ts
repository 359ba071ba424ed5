import type { CountedClass } from '../../../core/src/rollup/countEnrolments.ts';
import { distinctPeople, type PeopleAnswers } from '../../../core/src/rollup/distinctPeople.ts';
import { TOTAL, type Form, type Sink } from '../../../core/src/rollup/form.ts';
import { contributionOf, FormTally, withParents } from '../../../core/src/rollup/tally.ts';
import { aClassSummary, theEnrolmentsOf } from '../../builders/aClassSummary.ts';

const PARENTS = new Map([
  ['leaf', 'branch'],
  ['twig', 'branch'],
  ['branch', TOTAL],
]);
const tree = { parentOf: (line: string) => (line === 'apart' ? undefined : (PARENTS.get(line) ?? TOTAL)) };
const aForm = (add: (counted: CountedClass, sink: Sink) => void, more: Partial<Form> = tree): Form => ({
  add,
  table: () => {
    throw new Error('nobody asked for the table');
  },
  ...more,
});
const counted = (...people: string[]): CountedClass => ({
  summary: aClassSummary(),
  enrolments: theEnrolmentsOf(...people),
  elsewhere: [],
  moved: [],
});
const tallyOf = (form: Form, classes: CountedClass[], answers: Partial<PeopleAnswers> = {}): FormTally => {
  const tally = new FormTally(form, distinctPeople({ same: [], open: [], ...answers }));
  for (const one of classes) tally.add(one);
  return tally;
};
const sums = (tally: FormTally, measure: string): number[] =>
  ['leaf', 'twig', 'branch', 'apart', TOTAL].map((line) => tally.sum(line, measure));

describe('withParents', () => {
  it('goes up to the total, which belongs to nothing', () => {
    expect(withParents(tree, 'leaf')).toEqual(['leaf', 'branch', TOTAL]);
    expect(withParents(tree, TOTAL)).toEqual([TOTAL]);
    expect(withParents({}, 'any')).toEqual(['any', TOTAL]);
    expect(withParents({}, TOTAL)).toEqual([TOTAL]);
  });

  it('stays where a line stands alone', () => {
    expect(withParents(tree, 'apart')).toEqual(['apart']);
  });
});

describe('FormTally', () => {
  it('adds to a line and to all it belongs to', () => {
    const form = aForm((_counted, sink) => {
      sink.add('leaf', 'm', 2);
      sink.add('twig', 'm', 3);
      sink.add('apart', 'm', 5);
      sink.add(TOTAL, 'm', 7);
    });
    const tally = tallyOf(form, [counted(), counted()]);
    expect(sums(tally, 'm')).toEqual([4, 6, 10, 10, 24]);
    expect(sums(tally, 'other')).toEqual([0, 0, 0, 0, 0]);
    expect([...tally.lines]).toEqual(['leaf', 'twig', 'apart', TOTAL]);
  });

  it('meets a person once in each line and once in what they belong to', () => {
    const form = aForm(({ enrolments: [first, ...others] }, sink) => {
      sink.meet('leaf', 'people', first === undefined ? [] : [first]);
      sink.meet('twig', 'people', others);
    });
    const tally = tallyOf(form, [counted('a', 'a', 'b'), counted('b', 'a', 'c'), counted()]);
    expect(sums(tally, 'people')).toEqual([2, 3, 3, 0, 3]);
    expect(tally.people(TOTAL, 'people')).toEqual({ people: 3, doubtful: 0 });
    expect(tally.people('apart', 'people')).toEqual({ people: 0, doubtful: 0 });
  });

  it('counts people by the answers, and doubts those of one line only', () => {
    const form = aForm(({ enrolments: [first, second] }, sink) => {
      if (first) sink.meet('leaf', 'people', [first]);
      if (second) sink.meet('twig', 'people', [second]);
    });
    const answers: PeopleAnswers = { same: [['a', 'b']], open: [['b', 'c']] };
    const tally = tallyOf(form, [counted('a', 'c'), counted('b', 'c')], answers);
    expect(tally.people('leaf', 'people')).toEqual({ people: 1, doubtful: 0 });
    expect(tally.people('twig', 'people')).toEqual({ people: 1, doubtful: 0 });
    expect(tally.people('branch', 'people')).toEqual({ people: 2, doubtful: 1 });
  });

  it('counts a class once in a line however often and by how many parts it comes there', () => {
    const form = aForm((_counted, sink) => {
      for (const line of ['leaf', 'leaf', 'twig', 'apart']) sink.visit(line, 'classes');
      sink.visit('leaf', 'others');
    });
    const tally = tallyOf(form, [counted(), counted()]);
    expect(sums(tally, 'classes')).toEqual([2, 2, 2, 2, 2]);
    expect(sums(tally, 'others')).toEqual([2, 0, 2, 0, 2]);
  });
});

describe('contributionOf', () => {
  const form = aForm(({ enrolments, elsewhere }, sink) => {
    sink.visit('leaf', 'classes');
    sink.visit('twig', 'classes');
    sink.add('leaf', 'rows', enrolments.length, enrolments);
    sink.add('twig', 'rows', 0, []);
    sink.add('leaf', 'đồng', 40);
    sink.add('twig', 'đồng', 2);
    sink.meet('leaf', 'people', enrolments);
    sink.meet('leaf', 'nobody', elsewhere);
  });
  const one = counted('a', 'b');
  const of = (line: string, measure: string) => contributionOf(form, one, { line, measure });

  it('says what a class adds to a line, and by which rows', () => {
    expect(of('leaf', 'rows')).toEqual({ amount: 2, learners: one.enrolments });
    expect(of('leaf', 'people')).toEqual({ amount: 2, learners: one.enrolments });
    expect(of('leaf', 'đồng')).toEqual({ amount: 40, learners: [] });
  });

  it('says of the lines above what their parts got together', () => {
    expect(of('branch', 'đồng')).toEqual({ amount: 42, learners: [] });
    expect(of(TOTAL, 'rows')).toEqual({ amount: 2, learners: one.enrolments });
  });

  it('names the class once, as it is counted', () => {
    expect(['leaf', 'twig', 'branch', TOTAL].map((line) => of(line, 'classes')?.amount)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(tallyOf(form, [one]).sum(TOTAL, 'classes')).toBe(1);
  });

  it.each([
    ['apart', 'rows'],
    ['twig', 'rows'],
    ['twig', 'people'],
    ['leaf', 'nobody'],
    ['leaf', 'no measure'],
  ])('says nothing where nothing was added: %s, %s', (line, measure) => {
    expect(of(line, measure)).toBeUndefined();
  });
});
