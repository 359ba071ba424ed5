import type { ClassAnswer, SyncAnswer } from '../../../core/src/api/syncAnswer.ts';
import { type SyncRequest } from '../../../core/src/api/syncRequest.ts';
import type { Ports } from '../ports.ts';
import { rememberClasses, vanishedClasses, type Acknowledged } from './classMemory.ts';
import { understandReply } from './explainRefusal.ts';
import { having, listOf, number, oneOf, text } from './shapes.ts';

/** What became of the classes that were to be sent. */
export interface PushOutcome {
  readonly sent: number;
  /** Why a class was not taken, by class code: a sentence for the person. */
  readonly problems: ReadonlyMap<string, string>;
  /** What kept a whole request from being taken. */
  readonly refusal: string | undefined;
}

const SYNC_NOW = 'Hãy chọn Sổ Lớp > Đồng bộ ngay';

/**
 * Sends the requests one after another and remembers, after each, what the province acknowledged; `known` is brought
 * up to date too. Stops at the first request that fails as a whole: the rest is found again by the next run.
 */
export function pushClasses(
  { server, memory, clock }: Pick<Ports, 'server' | 'memory' | 'clock'>,
  requests: readonly SyncRequest[],
  known: Map<string, Acknowledged>,
): PushOutcome {
  const problems = new Map<string, string>();
  let sent = 0;
  for (const [at, request] of requests.entries()) {
    const answer = understandReply(server.post('sync', JSON.stringify(request)), isSyncAnswer);
    if (typeof answer === 'string') {
      for (const { classCode } of requests.slice(at).flatMap(({ classes }) => classes)) {
        problems.set(classCode, answer);
      }
      return { sent, problems, refusal: answer };
    }
    const news = new Map<string, Acknowledged>();
    for (const { classCode, hash = '' } of request.classes) {
      const given = answer.classes.find((one) => one.classCode === classCode);
      const revision = acknowledgedIn(given);
      if (typeof revision === 'string') problems.set(classCode, revision);
      // The hash remembered is that of what was sent, not the server's: the two must only ever differ by a fault.
      else news.set(classCode, { revision, hash, at: clock.now() });
    }
    sent += news.size;
    for (const [classCode, last] of vanishedClasses(request.present, known)) {
      news.set(classCode, { ...last, isGone: true });
    }
    for (const [classCode, last] of news) known.set(classCode, last);
    rememberClasses(memory, news);
  }
  return { sent, problems, refusal: undefined };
}

const isIssue = having<ClassAnswer['issues'][number]>({ message: text });
const isOutcome = oneOf('stored', 'unchanged', 'merged', 'held', 'refused');
const isSyncAnswer = having<SyncAnswer>({
  classes: listOf(
    having<ClassAnswer>({
      classCode: text,
      outcome: isOutcome,
      revision: number,
      issues: listOf(isIssue),
    }),
  ),
});

/** The revision that the province acknowledged, or why it did not take the class. */
function acknowledgedIn(answer: ClassAnswer | undefined): number | string {
  if (answer === undefined) return `máy chủ không trả lời về lớp này. ${SYNC_NOW}.`;
  const { outcome, issues, revision } = answer;
  if (outcome === 'held') {
    return 'tỉnh giữ lại vì thay đổi quá nhiều dòng cùng lúc. Hãy xem lại lớp này rồi liên hệ tỉnh.';
  }
  return outcome === 'refused'
    ? (issues[0]?.message ?? `tỉnh đã có bản mới hơn của lớp này. ${SYNC_NOW}; nếu vẫn vậy, liên hệ tỉnh.`)
    : revision;
}
