import { checkTeaching } from '../../../core/src/rules/checkTeaching.ts';
import type { RuleInput } from '../../../core/src/rules/rule.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const OVER: TrainingClass = { status: 'KET_THUC', classGroup: 'NTM-B' };
const check = (trainingClass: TrainingClass, more: Partial<RuleInput> = {}) => {
  const { codebook } = aReadingContext();
  const duty = { actor: 'SO', label: 'Sở', classGroups: ['NTM-B'] };
  const duties: RuleInput['codebook']['requirements']['duties'] = [
    { kind: 'materials', ...duty },
    { kind: 'lecturers', ...duty },
  ];
  const asking = { ...codebook, requirements: { ...codebook.requirements, duties } };
  return checkTeaching(aRuleInput(trainingClass, [], { codebook: asking, ...more })).map(({ code }) => code);
};
const lecturers = [{ id: 'g1', isBlocked: false, values: { fullName: 'Trần Thị Thử' } }];
const materials = [{ id: 't1', isBlocked: false, values: { title: 'Tài liệu' } }];

describe('checkTeaching', () => {
  it('asks a class that is over who taught and what was handed out', () => {
    expect(check(OVER)).toEqual(['class/lecturers-missing', 'class/materials-missing']);
  });

  it.each<[string, TrainingClass, Partial<RuleInput>, string[]]>([
    ['lecturers in their tab', OVER, { lecturers }, ['class/materials-missing']],
    ['lecturers in the class’s row', { ...OVER, lecturers: 'Sở' }, {}, ['class/materials-missing']],
    ['lecturers that cannot be read', OVER, { unread: ['lecturers'] }, ['class/materials-missing']],
    ['materials', OVER, { materials }, ['class/lecturers-missing']],
    ['both', OVER, { lecturers, materials }, []],
    ['a class that goes on', { ...OVER, status: 'DANG_HOC' }, {}, []],
    ['a group for which the plan names nobody', { ...OVER, classGroup: 'NTM-A' }, {}, []],
  ])('is content with %s', (_what, trainingClass, more, codes) => {
    expect(check(trainingClass, more)).toEqual(codes);
  });
});
