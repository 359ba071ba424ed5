import { Codebook } from '../../../core/src/plan/codebook.ts';
import { issueTexts } from '../../../core/src/wording/issueTexts.ts';
import { codeListOf } from '../../../core/src/plan/codeListOf.ts';
import { codebookOf } from '../../../core/src/plan/codebookOf.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { FIXED_LISTS, PLAN_LISTS } from '../../../core/src/schema/codeLists.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aUnit } from '../../builders/aUnit.ts';

const codebook = codebookOf(aPlan(), [aUnit()], '171');

describe('codebookOf', () => {
  it('survives the way to the add-on and back', () => {
    expect(Codebook.parse(JSON.parse(JSON.stringify(codebook)))).toEqual(codebook);
  });

  it('names the plan and the reporter', () => {
    expect(codebook.plan).toEqual({
      id: 'sample',
      title: 'Kế hoạch mẫu',
      years: [2022, 2023, 2024, 2025],
      period: { from: '2022-01-01', to: '2025-12-31' },
    });
    expect(codebook.reporter).toEqual({ id: '171', name: 'Huyện Đại Từ' });
  });

  it.each([undefined, '999'])('names no reporter for %p', (reporterId) => {
    expect(codebookOf(aPlan(), [], reporterId)).not.toHaveProperty('reporter');
  });

  it('heads every column of both tabs', () => {
    expect(codebook.columns.class.map(({ header }) => header)).toEqual(
      classColumns.map(({ header }) => header),
    );
    expect(codebook.columns.enrolment.map(({ key }) => key)).toEqual(enrolmentColumns.map(({ key }) => key));
    expect(codebook.columns.class.find(({ key }) => key === 'title')).toEqual({
      key: 'title',
      header: 'Tên lớp',
      tab: 'Lớp',
      type: 'text',
      required: true,
      help: 'Không quá 250 chữ.',
    });
    expect(codebook.columns.enrolment.find(({ key }) => key === 'phone')).toMatchObject({
      tab: 'Học viên',
      required: false,
    });
  });

  it('carries the words of every issue, and the guide with the reporter’s name', () => {
    expect(codebook.messages).toEqual(issueTexts);
    expect(codebook.guide[1]).toBe('Huyện Đại Từ – Kế hoạch mẫu');
  });

  it('has every list that a column asks for', () => {
    const asked = ([...classColumns, ...enrolmentColumns] as readonly Column[]).flatMap(
      ({ list }) => list ?? [],
    );
    expect(asked.filter((name) => codeListOf(codebook, name).length === 0)).toEqual([]);
    expect(Object.keys(codebook.codes).sort()).toEqual([...Object.keys(FIXED_LISTS), ...PLAN_LISTS].sort());
  });

  it('gives codes and words of the plan, without what only the server needs', () => {
    expect(codebook.codes['communeCategory']).toEqual([
      { code: 'XA_NTM', label: 'Xã NTM' },
      { code: 'XA_NC', label: 'Xã NTM nâng cao', aliases: ['Nâng cao'] },
    ]);
  });
});

describe('codeListOf', () => {
  it('is empty for a list that the codebook lacks', () => {
    expect(codeListOf({ codes: {} }, 'topic')).toEqual([]);
  });
});
