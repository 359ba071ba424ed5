import type { SweepAnswer } from '../../../core/src/api/jobs.ts';
import { publishFromMenu, sweepFromMenu } from '../../../sheets-addon/src/actions/provinceJobs.ts';
import { addonPorts, anAnswer, aRefusal } from '../../fakes/addonPorts.ts';
import type { ServerReply } from '../../../sheets-addon/src/ports.ts';

const answering = (reply: ServerReply) => {
  const ports = addonPorts();
  ports.fakeServer.answer = () => reply;
  return ports;
};
const published = (changedTabs: string[]) =>
  anAnswer({ planId: 'p', changedTabs, classes: 95, sheetsCalls: 2 });
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
    [['Biểu 01', 'Biểu 02'], 'Đã tổng hợp 95 lớp. Đã cập nhật: Biểu 01, Biểu 02.'],
    [[], 'Các biểu đã khớp với 95 lớp, không có gì thay đổi.'],
  ])('tells of %j', (tabs, toast) => {
    const ports = answering(published(tabs));
    publishFromMenu(ports);
    expect([ports.fakeServer.calls, ports.seen.toasts]).toEqual([['publish'], [toast]]);
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
