import { MatchAnswer, PeopleAnswer } from '../../../core/src/api/people.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import { answerPeople } from '../../../functions/src/operations/answerPeople.ts';
import { askPeople, listPeopleLog } from '../../../functions/src/operations/askPeople.ts';
import { matchPeople } from '../../../functions/src/operations/matchPeople.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import {
  CLERK,
  CODE,
  DAI_TU,
  fakeDeps,
  fillSpreadsheets,
  OFFICE_CLERK,
  PHU_BINH,
  PROVINCE,
  reporterTabs,
  SCHEDULER,
  type FakeDeps,
} from './fakeDeps.ts';

const OTHER = 'NTM-2024-173-001';
let deps: FakeDeps;

/** Đại Từ's learner with a CCCD comes again in Phú Bình, twice without one; a namesake with another CCCD comes too. */
beforeEach(async () => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
  const known = {
    idNumber: '099190000001',
    fullName: 'Trần Thị Thử',
    phone: '0959000011',
    birth: '12/03/1990',
    sex: 'Nữ',
  };
  deps.spreadsheets.put(DAI_TU, reporterTabs([aClassRow()], [anEnrolmentRow({ ...known, _id: 'r1' })]));
  const rows = [
    anEnrolmentRow({ ...known, classCode: OTHER, _id: 'p1', idNumber: '', fullName: 'Tran Thi Thu' }),
    anEnrolmentRow({
      ...known,
      classCode: OTHER,
      _id: 'p2',
      idNumber: '',
      fullName: 'Trần Thị Thư',
      phone: '',
    }),
    anEnrolmentRow({ ...known, classCode: OTHER, _id: 'p3', idNumber: '099190000099' }),
  ];
  deps.spreadsheets.put(PHU_BINH, reporterTabs([aClassRow({ classCode: OTHER })], rows));
  await sweepWorkbooks(deps);
});

const search = (): Promise<MatchAnswer> => matchPeople(deps, OFFICE_CLERK);
const ask = (): Promise<PeopleAnswer> => askPeople(deps, OFFICE_CLERK);
const say = async (answer: 'same' | 'different' | 'later' | 'revoke', pair?: Pair): Promise<PeopleAnswer> => {
  const { one = '', other = '' } = pair ?? (await ask()).question ?? {};
  return answerPeople(deps, { one, other, answer }, OFFICE_CLERK);
};
type Pair = { readonly one: string; readonly other: string };
/** People and doubt in the total row of Biểu 02. */
async function publishedPeople(): Promise<Cell[]> {
  await publishForms(deps);
  const tab = deps.spreadsheets.tab(PROVINCE, PROVINCE_TABS.form02) ?? [];
  const row = tab.find((cells) => cells[1] === 'TỔNG SỐ') ?? [];
  const headers = tab.find((cells) => cells.includes('Có thể trùng')) ?? [];
  return ['Số người (không trùng)', 'Có thể trùng'].map((header) => row[headers.indexOf(header)] ?? '');
}

describe('matchPeople', () => {
  it('finds who may be one, in one call a workbook and one for the settings, and keeps nothing that tells who', async () => {
    const before = deps.spreadsheets.calls();
    expect(MatchAnswer.parse(await search())).toMatchObject({ rows: 4, pairs: 5, questions: 5 });
    expect(deps.spreadsheets.calls() - before).toBe(3);
    const kept = JSON.stringify(await deps.people.find('sample'));
    expect(kept).toContain(CODE);
    for (const secret of ['Thử', 'Tran', '0959000011', '099190000001', '1990-03-12', OFFICE_CLERK]) {
      expect(kept).not.toContain(secret);
    }
    expect(JSON.stringify(deps.logged)).not.toMatch(/Tr[ầa]n|0959000011/);
  });

  it('never pairs two CCCDs, and the doubt knows it', async () => {
    await search();
    const kept = await deps.people.find('sample');
    const numbered = kept?.persons.map(({ isNumbered }) => isNumbered);
    for (const { one, other } of kept?.pairs ?? []) expect(numbered?.[one] && numbered[other]).toBe(false);
    // Four keys; the two with a CCCD are two people, the two others may be theirs.
    expect(await ask()).toMatchObject({ least: 2, most: 4 });
    expect(await publishedPeople()).toEqual([4, 2]);
  });

  it('keeps what was found in a list that cannot be read this time', async () => {
    await search();
    deps.spreadsheets.type(PHU_BINH, TABS.enrolment, [0, 2, 'Không phải họ tên']);
    const { workbooks, pairs } = await search();
    expect(workbooks.find(({ reporterId }) => reporterId === '173')?.error).toBeDefined();
    expect(pairs).toBe(5);
  });

  it('forgets pairs whose rows are mended, and keeps the answers', async () => {
    await search();
    await say('different');
    deps.spreadsheets.put(PHU_BINH, reporterTabs([aClassRow({ classCode: OTHER })]));
    await sweepWorkbooks(deps);
    expect(await search()).toMatchObject({ rows: 1, pairs: 0, questions: 0, least: 1, most: 1 });
    expect((await ask()).answers).toHaveLength(1);
  });
});

describe('askPeople and answerPeople', () => {
  it('say that there was no search', async () => {
    expect(PeopleAnswer.parse(await ask())).toEqual({
      matchedAt: '',
      questions: 0,
      later: 0,
      least: 0,
      most: 0,
      lines: ['Số người: 0.', 'Còn 0 câu.'],
      answers: [],
    });
    await expect(
      answerPeople(deps, { one: 'a', other: 'b', answer: 'same' }, OFFICE_CLERK),
    ).rejects.toMatchObject({
      code: 'people/no-question',
    });
  });

  it('show both persons, of numbers only the ends, and what differs', async () => {
    await search();
    const { question } = PeopleAnswer.parse(await ask());
    const shown = JSON.stringify(question);
    expect(shown).not.toContain('0959000011');
    expect(shown).not.toContain('099190000001');
    expect(question?.reasons).toMatch(/^(Trùng họ tên|Họ tên gần giống), cùng ngày sinh/);
    const [first = [], second = []] = question?.cards ?? [];
    const names = [first[0], second[0]].map((fact) => fact?.value);
    expect(names).toContain('Tran Thi Thu');
    expect(first.find(({ label }) => label === 'Ngày sinh')).toEqual({
      label: 'Ngày sinh',
      value: '12/03/1990',
      differs: false,
    });
    expect(first.map(({ label }) => label)).toEqual(second.map(({ label }) => label));
  });

  it('let the published people follow an answer, and come back when it is revoked', async () => {
    await search();
    expect(await publishedPeople()).toEqual([4, 2]);
    const { question } = await ask();
    const pair = { one: question?.one ?? '', other: question?.other ?? '' };
    const after = await say('same', pair);
    expect(after).toMatchObject({ most: 3, answers: [{ answer: 'same', by: OFFICE_CLERK }] });
    expect((await publishedPeople())[0]).toBe(3);
    await say('revoke', pair);
    expect(await ask()).toMatchObject({ questions: 5, least: 2, most: 4, answers: [] });
    expect(await publishedPeople()).toEqual([4, 2]);
  });

  it('answer everything in a few questions, and then there is no doubt', async () => {
    await search();
    let answered = 0;
    for (; (await ask()).question !== undefined; answered += 1) await say('different');
    expect(answered).toBe(5);
    expect(await ask()).toMatchObject({ questions: 0, least: 4, most: 4 });
    expect(await publishedPeople()).toEqual([4, 0]);
  });

  it('keep an answer once, and refuse another before it is revoked', async () => {
    await search();
    const { question } = await ask();
    const pair = { one: question?.one ?? '', other: question?.other ?? '' };
    await say('same', pair);
    await say('same', { one: pair.other, other: pair.one });
    expect((await deps.people.find('sample'))?.answers).toHaveLength(1);
    await expect(say('different', pair)).rejects.toMatchObject({ code: 'people/answered' });
    await say('revoke', pair);
    await say('revoke', pair);
    expect(await say('different', pair)).toMatchObject({ most: 4 });
  });

  it('refuse what would give a human two CCCDs', async () => {
    await search();
    const kept = await deps.people.find('sample');
    const keys = (isOf: boolean): string[] =>
      (kept?.persons ?? []).flatMap(({ key, isNumbered }) => (isNumbered === isOf ? [key] : []));
    const [[first = '', second = ''], [between = '']] = [keys(true), keys(false)];
    await say('same', { one: first, other: between });
    await expect(say('same', { one: second, other: between })).rejects.toMatchObject({
      code: 'people/two-numbers',
    });
  });

  it('ask again at the end what was put off', async () => {
    await search();
    const first = (await ask()).question;
    const after = await say('later');
    expect(after).toMatchObject({ questions: 5, later: 1 });
    expect([after.question?.one, after.question?.other]).not.toEqual([first?.one, first?.other]);
  });

  it('note who saw and who decided what', async () => {
    await search();
    deps.clock.time += 60_000;
    await say('different');
    const { notes } = await listPeopleLog(deps, OFFICE_CLERK);
    expect(notes.map(({ text }) => text).sort()).toEqual(
      ['Trả lời: Hai người khác nhau.', 'Tìm người trùng.', 'Xem hai người.', 'Xem hai người.'].sort(),
    );
    expect(notes.every(({ by }) => by === OFFICE_CLERK)).toBe(true);
    expect(notes.at(-1)?.text).toBe('Tìm người trùng.');
  });

  it('pass over a question whose row is gone', async () => {
    await search();
    const emptied = reporterTabs([aClassRow({ classCode: OTHER })]);
    deps.spreadsheets.put(PHU_BINH, emptied);
    await sweepWorkbooks(deps);
    expect((await ask()).question).toBeUndefined();
  });

  it('are for the province’s people only', async () => {
    await search();
    for (const email of [CLERK, SCHEDULER]) {
      await expect(askPeople(deps, email)).rejects.toMatchObject({ code: 'workbook/not-member' });
      await expect(listPeopleLog(deps, email)).rejects.toMatchObject({ code: 'workbook/not-member' });
      const answer = answerPeople(deps, { one: 'a', other: 'b', answer: 'same' }, email);
      await expect(answer).rejects.toMatchObject({ code: 'workbook/not-member' });
    }
  });
});
