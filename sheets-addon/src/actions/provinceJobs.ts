import type { PublishAnswer, SweepAnswer } from '../../../core/src/api/jobs.ts';
import type { Ports } from '../ports.ts';
import { notUnderstood, understandReply } from './explainRefusal.ts';
import { having, listOf, number, text } from './shapes.ts';

const TITLE = 'Sổ Lớp';
type JobPorts = Pick<Ports, 'server' | 'ui'>;

/** Menu of the province: recomputes the forms now, and says which tabs changed. */
export function publishFromMenu({ server, ui }: JobPorts): void {
  const answer = runJob(server, 'publish');
  if (typeof answer === 'string') {
    ui.alert(TITLE, `Chưa tổng hợp được: ${answer}`);
    return;
  }
  if (isPublishAnswer(answer.answer)) ui.toast(describePublish(answer.answer));
  else ui.alert(TITLE, `Chưa tổng hợp được: ${notUnderstood(200)}`);
}

/** Menu of the province: reads every workbook now, and says what was found. */
export function sweepFromMenu({ server, ui }: JobPorts): void {
  const answer = runJob(server, 'sweep');
  if (typeof answer === 'string') {
    ui.alert(TITLE, `Chưa quét được: ${answer}`);
    return;
  }
  const swept = answer.answer;
  if (!isSweepAnswer(swept)) {
    ui.alert(TITLE, `Chưa quét được: ${notUnderstood(200)}`);
    return;
  }
  const wrong = mistakesOf(swept);
  if (wrong.length === 0) ui.toast(describeSweep(swept));
  else ui.alert(TITLE, [describeSweep(swept), ...wrong].join('\n'));
}

const isPublishAnswer = having<PublishAnswer>({ changedTabs: listOf(text), classes: number });
const isSweepAnswer = having<SweepAnswer>({
  settings: listOf(text),
  workbooks: listOf(
    having<SweepAnswer['workbooks'][number]>({
      reporterId: text,
      classes: number,
      stored: number,
      refused: number,
      waiting: number,
    }),
  ),
});

const runJob = (server: Ports['server'], name: string): { answer: unknown } | string => {
  const understood = understandReply(server.post(name, '{}'));
  return 'refusal' in understood ? understood.refusal : understood;
};

const describePublish = ({ changedTabs, classes }: PublishAnswer): string =>
  changedTabs.length === 0
    ? `Các biểu đã khớp với ${String(classes)} lớp, không có gì thay đổi.`
    : `Đã tổng hợp ${String(classes)} lớp. Đã cập nhật: ${changedTabs.join(', ')}.`;

function describeSweep({ workbooks }: SweepAnswer): string {
  const total = (count: (line: SweepAnswer['workbooks'][number]) => number): string =>
    String(workbooks.reduce((sum, line) => sum + count(line), 0));
  return `Đã quét ${String(workbooks.length)} bảng tính: ${total((line) => line.classes)} lớp, ${total((line) => line.stored)} lớp vừa cập nhật, ${total((line) => line.waiting)} lớp chờ cấp mã.`;
}

const mistakesOf = ({ workbooks, settings }: SweepAnswer): string[] => [
  ...workbooks.flatMap(({ reporterId, error }) =>
    error === undefined ? [] : [`Đơn vị ${reporterId}: ${error}`],
  ),
  ...workbooks.flatMap(({ reporterId, refused }) =>
    refused === 0 ? [] : [`Đơn vị ${reporterId}: ${String(refused)} lớp không nhận được.`],
  ),
  ...settings,
];
