import { checkDuty } from '../../../core/src/rules/checkDuty.ts';
import type { RuleInput } from '../../../core/src/rules/rule.ts';
import type { Lecturer } from '../../../core/src/schema/lecturerColumns.ts';
import type { Material } from '../../../core/src/schema/materialColumns.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

type Duties = RuleInput['codebook']['requirements']['duties'];
const DUTIES: Duties = [
  {
    kind: 'materials',
    actor: 'VPDP',
    label: 'VPĐP',
    classGroups: ['NTM-A', 'NTM-B'],
    materialKinds: ['KHUNG'],
  },
  {
    kind: 'materials',
    actor: 'HUYEN',
    label: 'Huyện',
    classGroups: ['NTM-B'],
    materialKinds: ['DIA_PHUONG'],
  },
  { kind: 'lecturers', actor: 'SO', label: 'Sở', classGroups: ['NTM-B'] },
];
const check = (
  { material, lecturer }: { material?: Material; lecturer?: Lecturer },
  classGroup: string | undefined = 'NTM-B',
) => {
  const { codebook } = aReadingContext();
  const input: Partial<RuleInput> = {
    codebook: { ...codebook, requirements: { ...codebook.requirements, duties: DUTIES } },
    materials: material === undefined ? [] : [{ id: 't1', isBlocked: false, values: material }],
    lecturers: lecturer === undefined ? [] : [{ id: 'g1', isBlocked: false, values: lecturer }],
  };
  return checkDuty(aRuleInput(classGroup === undefined ? {} : { classGroup }, [], input));
};

describe('checkDuty', () => {
  it('doubts materials of whom the plan did not name for that kind and group, and says whom it named', () => {
    expect(check({ material: { actor: 'HUYEN', materialKind: 'KHUNG' } })).toEqual([
      {
        kind: 'material',
        row: 't1',
        field: 'actor',
        code: 'material/no-duty',
        params: { group: 'NTM-B', actors: 'VPDP (VPĐP)' },
      },
    ]);
  });

  it('doubts a lecturer of whom the plan did not ask for any', () => {
    expect(check({ lecturer: { actor: 'TRUONG' } })).toEqual([
      {
        kind: 'lecturer',
        row: 'g1',
        field: 'actor',
        code: 'lecturer/no-duty',
        params: { group: 'NTM-B', actors: 'SO (Sở)' },
      },
    ]);
  });

  it('names everybody who may where the kind is not told', () => {
    expect(check({ material: { actor: 'TRUONG' } })[0]?.params).toEqual({
      group: 'NTM-B',
      actors: 'VPDP (VPĐP); HUYEN (Huyện)',
    });
  });

  it.each<[string, Parameters<typeof check>[0], string | undefined]>([
    [
      'who was named',
      { material: { actor: 'VPDP', materialKind: 'KHUNG' }, lecturer: { actor: 'SO' } },
      undefined,
    ],
    ['a named one whose kind is not told', { material: { actor: 'HUYEN' } }, undefined],
    ['a reason in the note', { lecturer: { actor: 'TRUONG', note: 'Theo đề nghị của VPĐP' } }, undefined],
    ['nobody', { material: { materialKind: 'KHUNG' }, lecturer: {} }, undefined],
    ['lecturers of a group for which nobody was named', { lecturer: { actor: 'TRUONG' } }, 'NTM-A'],
  ])('says nothing of %s', (_what, rows, group) => {
    expect(check(rows, group)).toEqual([]);
  });
});
