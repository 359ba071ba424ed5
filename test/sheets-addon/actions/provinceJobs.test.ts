import type { ReviewAnswer, SweepAnswer } from '../../../core/src/api/jobs.ts';
import {
  publishFromMenu,
  reviewFromMenu,
  sweepFromMenu,
} from '../../../sheets-addon/src/actions/provinceJobs.ts';
import { addonPorts, anAnswer, aRefusal } from '../../fakes/addonPorts.ts';
import type { ServerReply } from '../../../sheets-addon/src/ports.ts';

const answering = (reply: ServerReply) => {
  const ports = addonPorts();
  ports.fakeServer.answer = () => reply;
  return ports;
};
const published = (changedTabs: string[], waiting: string[] = []) =>
  anAnswer({ planId: 'p', changedTabs, waiting, classes: 95, sheetsCalls: 2 });
const line = {
  workbookId: 'a',
  reporterId: '171',
  classes: 12,
  stored: 2,
  refused: 0,
  held: 0,
  gone: [],
  waiting: 1,
};
const swept = (answer: Partial<SweepAnswer>) =>
  anAnswer({ workbooks: [line, { ...line, stored: 1 }], settings: [], ...answer });

describe('publishFromMenu', () => {
  it.each([
    [['Biểu 01', 'Biểu 02'], [], 'Đã tổng hợp 95 lớp. Đã cập nhật: Biểu 01, Biểu 02.'],
    [['Biểu 03'], ['Biểu 03'], /Biểu 03\. Chưa ghi hết, lần sau ghi tiếp: Biểu 03\.$/],
    [[], [], 'Các biểu đã khớp với 95 lớp, không có gì thay đổi.'],
  ])('tells of %j, of which %j waits', (tabs, waiting, toast) => {
    const ports = answering(published(tabs, waiting));
    publishFromMenu(ports);
    expect([ports.fakeServer.calls, ports.seen.toasts]).toEqual([
      ['publish'],
      [typeof toast === 'string' ? toast : expect.stringMatching(toast)],
    ]);
  });

  it.each([
    [aRefusal(403, 'workbook/not-member'), /^Chưa tổng hợp được: lời máy chủ\.$/],
    [anAnswer({}), /^Chưa tổng hợp được: máy chủ trả lời không đúng dạng/],
  ])('alerts what went wrong', (reply, words) => {
    const ports = answering(reply);
    publishFromMenu(ports);
    expect(ports.seen.alerts).toEqual([expect.stringMatching(words)]);
  });
});

describe('reviewFromMenu', () => {
  const reviewed = (answer: Partial<ReviewAnswer>) =>
    anAnswer({
      planId: 'p',
      suspicions: 0,
      changedTabs: [],
      workbooks: [{ workbookId: 'a', reporterId: '171', classes: 12 }],
      sheetsCalls: 2,
      ...answer,
    });

  it.each([
    [0, 'Đã rà soát 12 lớp: không có danh sách nào cần hỏi lại.'],
    [3, 'Đã rà soát 12 lớp: 3 mục ở tab Rà soát.'],
  ])('shows the tab and tells of %i suspicions', (suspicions, toast) => {
    const ports = answering(reviewed({ suspicions }));
    reviewFromMenu(ports);
    expect([ports.fakeServer.calls, ports.seen.toasts]).toEqual([['review'], [toast]]);
    expect(ports.seen.shown).toEqual(['Rà soát']);
  });

  it('alerts workbooks that could not be read', () => {
    const failed = { workbookId: 'a', reporterId: '171', classes: 0, error: 'không đọc được' };
    const ports = answering(reviewed({ workbooks: [failed] }));
    reviewFromMenu(ports);
    expect(ports.seen.alerts).toEqual([
      'Đã rà soát 0 lớp: không có danh sách nào cần hỏi lại.\nĐơn vị 171: không đọc được',
    ]);
  });

  it.each([
    [aRefusal(403, 'workbook/not-member'), /^Chưa rà soát được: lời máy chủ\.$/],
    [anAnswer({ suspicions: 0 }), /^Chưa rà soát được: máy chủ trả lời không đúng dạng/],
  ])('alerts what went wrong, and shows no tab', (reply, words) => {
    const ports = answering(reply);
    reviewFromMenu(ports);
    expect(ports.seen.alerts).toEqual([expect.stringMatching(words)]);
    expect(ports.seen.shown).toEqual([]);
  });
});

describe('sweepFromMenu', () => {
  it('tells what was found', () => {
    const ports = answering(swept({}));
    sweepFromMenu(ports);
    expect(ports.seen.toasts).toEqual(['Đã quét 2 bảng tính: 24 lớp, 3 lớp vừa cập nhật, 2 lớp chờ cấp mã.']);
  });

  it('alerts workbooks that failed and mistakes in the register', () => {
    const ports = answering(
      swept({
        workbooks: [
          { ...line, refused: 1 },
          { ...line, error: 'không đọc được' },
        ],
        settings: ['Dòng 9 sai.'],
      }),
    );
    sweepFromMenu(ports);
    expect(ports.seen.alerts[0]?.split('\n').slice(1)).toEqual([
      'Đơn vị 171: không đọc được',
      'Đơn vị 171: 1 lớp không nhận được.',
      'Dòng 9 sai.',
    ]);
  });

  it.each([
    [{ failure: 'unreachable' } as const, /^Chưa quét được: không kết nối/],
    [anAnswer([]), /^Chưa quét được: máy chủ trả lời/],
  ])('alerts what went wrong', (reply, words) => {
    const ports = answering(reply);
    sweepFromMenu(ports);
    expect(ports.seen.alerts).toEqual([expect.stringMatching(words)]);
  });
});
