import type { PublishAnswer, ReviewAnswer, SweepAnswer } from '../../../core/src/api/jobs.ts';
import { REVIEW_TAB } from '../../../core/src/schema/tabs.ts';
import type { Ports } from '../ports.ts';
import { understandReply } from './explainRefusal.ts';
import { classesIn } from './repeatedWords.ts';
import { having, listOf, number, text } from './shapes.ts';

type JobPorts = Pick<Ports, 'server' | 'ui'>;

/** Menu of the province: recomputes the forms now, and says which tabs changed. */
export function publishFromMenu({ server, ui }: JobPorts): void {
  const answer = understandReply(server.post('publish', '{}'), isPublishAnswer);
  if (typeof answer === 'string') ui.alert(`Chưa tổng hợp được: ${answer}`);
  else ui.toast(describePublish(answer));
}

/** Menu of the province: reads every workbook now, and says what was found. */
export function sweepFromMenu({ server, ui }: JobPorts): void {
  const answer = understandReply(server.post('sweep', '{}'), isSweepAnswer);
  if (typeof answer === 'string') {
    ui.alert(`Chưa quét được: ${answer}`);
    return;
  }
  const wrong = mistakesOf(answer);
  if (wrong.length === 0) ui.toast(describeSweep(answer));
  else ui.alert([describeSweep(answer), ...wrong].join('\n'));
}

/** Menu of the province: looks for suspicious lists now, and shows the tab that names them. */
export function reviewFromMenu({ server, ui }: JobPorts): void {
  const answer = understandReply(server.post('review', '{}'), isReviewAnswer);
  if (typeof answer === 'string') {
    ui.alert(`Chưa rà soát được: ${answer}`);
    return;
  }
  ui.showTab(REVIEW_TAB);
  const { workbooks, suspicions } = answer;
  const done = `Đã rà soát ${classesIn(workbooks.reduce((sum, { classes }) => sum + classes, 0))}: ${suspicions === 0 ? 'không có danh sách nào cần hỏi lại' : `${String(suspicions)} mục ở tab ${REVIEW_TAB}`}.`;
  const wrong = errorsOf(workbooks);
  if (wrong.length === 0) ui.toast(done);
  else ui.alert([done, ...wrong].join('\n'));
}

const isPublishAnswer = having<PublishAnswer>({
  changedTabs: listOf(text),
  waiting: listOf(text),
  classes: number,
});
const isReviewAnswer = having<ReviewAnswer>({
  suspicions: number,
  workbooks: listOf(having<ReviewAnswer['workbooks'][number]>({ reporterId: text, classes: number })),
});
const isSweepAnswer = having<SweepAnswer>({
  settings: listOf(text),
  workbooks: listOf(
    having<SweepAnswer['workbooks'][number]>({
      reporterId: text,
      classes: number,
      stored: number,
      refused: number,
      held: number,
      gone: listOf(text),
      waiting: number,
    }),
  ),
});

function describePublish({ changedTabs, waiting, classes }: PublishAnswer): string {
  if (changedTabs.length === 0) return `Các biểu đã khớp với ${classesIn(classes)}, không có gì thay đổi.`;
  const done = `Đã tổng hợp ${classesIn(classes)}. Đã cập nhật: ${changedTabs.join(', ')}.`;
  return waiting.length === 0 ? done : `${done} Chưa ghi hết, lần sau ghi tiếp: ${waiting.join(', ')}.`;
}

function describeSweep({ workbooks }: SweepAnswer): string {
  const total = (count: 'classes' | 'stored' | 'waiting'): string =>
    classesIn(workbooks.reduce((sum, line) => sum + line[count], 0));
  return `Đã quét ${String(workbooks.length)} bảng tính: ${total('classes')}, ${total('stored')} vừa cập nhật, ${total('waiting')} chờ cấp mã.`;
}

const errorsOf = (workbooks: readonly { reporterId: string; error?: string }[]): string[] =>
  workbooks.flatMap(({ reporterId, error }) => (error ? [`Đơn vị ${reporterId}: ${error}`] : []));

const mistakesOf = ({ workbooks, settings }: SweepAnswer): string[] => [
  ...errorsOf(workbooks),
  ...workbooks.flatMap(({ reporterId, refused }) =>
    refused > 0 ? [`Đơn vị ${reporterId}: ${classesIn(refused)} không nhận được.`] : [],
  ),
  ...workbooks.flatMap(({ reporterId, held }) =>
    held > 0 ? [`Đơn vị ${reporterId}: ${classesIn(held)} thay đổi bất thường, chờ đơn vị xác nhận.`] : [],
  ),
  ...workbooks.flatMap(({ reporterId, gone }) =>
    gone.length > 0
      ? [`Đơn vị ${reporterId}: không còn lớp ${gone.join(', ')} trong bảng tính, chờ đơn vị xác nhận xóa.`]
      : [],
  ),
  ...settings,
];
