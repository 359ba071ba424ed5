import { explainSuspicion, suspectLists } from '../../../../core/src/rules/province/suspectLists.ts';
import type { ProvinceClass } from '../../../../core/src/rules/province/suspicion.ts';
import { suspicionTexts, suspicionTextsEn } from '../../../../core/src/rules/province/suspicionTexts.ts';
import { issueTexts } from '../../../../core/src/wording/issueTexts.ts';
import type { Enrolment } from '../../../../core/src/schema/enrolmentColumns.ts';
import { aProvinceClass } from '../../../builders/aProvinceClass.ts';

const learners: Enrolment[] = Array.from({ length: 10 }, (_, at) => ({
  fullName: 'Nguyễn Văn Mẫu',
  idNumber: `0991850000${String(at + 10)}`,
  phone: '0950000001',
  birth: { year: 1985, date: '1985-02-05' },
  result: 'HOAN_THANH',
}));
const day = { startDate: '2024-03-12', endDate: '2024-03-15', note: 'Chứng nhận 13/3/2024' };
const classes: readonly ProvinceClass[] = [
  aProvinceClass('NTM-2024-171-003', day, learners),
  aProvinceClass('NTM-2024-173-001', day, learners),
];
const found = suspectLists({ classes, today: '2024-03-13' });

describe('suspectLists', () => {
  it('has no code that no rule finds', () => {
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual(Object.keys(suspicionTexts).sort());
  });

  it('fills every blank, and tells nothing that stands in a row', () => {
    const sentences = found.map(explainSuspicion);
    expect(sentences.filter((sentence) => /[{}]|undefined|NaN/.test(sentence))).toEqual([]);
    expect(JSON.stringify(found)).not.toMatch(/Mẫu|099185|0950000001/);
  });

  it('finds nothing in a province without classes', () => {
    expect(suspectLists({ classes: [], today: '2024-03-13' })).toEqual([]);
  });

  it('never speaks in an issue’s code', () => {
    expect(Object.keys(issueTexts).filter((code) => code.startsWith('suspicion/'))).toEqual([]);
  });

  it.each(Object.entries(suspicionTexts))('%s has the same blanks in both languages', (code, vi) => {
    const blanks = (text: string): Set<string> => new Set(text.match(/\{\w+\}/g));
    expect(blanks(suspicionTextsEn[code as keyof typeof suspicionTextsEn])).toEqual(blanks(vi));
    expect(vi).toMatch(/Hãy/);
  });
});
