import type { ClassAnswer, SyncAnswer } from '../../../core/src/api/syncAnswer.ts';
import { type SyncRequest } from '../../../core/src/api/syncRequest.ts';
import type { SheetClass } from '../../../core/src/sheet/readWorkbook.ts';
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
  { changed, known }: { changed: readonly SheetClass[]; known: Map<string, Acknowledged> },
): PushOutcome {
  const hashes = new Map(changed.map(({ classCode, hash }) => [classCode, hash]));
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
    const news = acknowledge(answer.classes, { request, hashes, at: clock.now() });
    for (const { classCode } of request.classes) {
      if (!news.has(classCode)) problems.set(classCode, problemOf(answer.classes, classCode));
    }
    sent += news.size;
    if (request.present) {
      for (const [classCode, last] of vanishedClasses(request.present, known)) {
        news.set(classCode, { ...last, isGone: true });
      }
    }
    for (const [classCode, acknowledged] of news) known.set(classCode, acknowledged);
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

/** The hash remembered is that of what was sent, not the server's: the two must only ever differ by a fault. */
function acknowledge(
  answers: readonly ClassAnswer[],
  { request, hashes, at }: { request: SyncRequest; hashes: ReadonlyMap<string, string>; at: number },
): Map<string, Acknowledged> {
  const asked = new Set(request.classes.map(({ classCode }) => classCode));
  const news = new Map<string, Acknowledged>();
  for (const { classCode, outcome, revision } of answers) {
    const hash = hashes.get(classCode);
    if (hash === undefined || !asked.has(classCode) || outcome === 'held' || outcome === 'refused') continue;
    news.set(classCode, { revision, hash, at });
  }
  return news;
}

function problemOf(answers: readonly ClassAnswer[], classCode: string): string {
  const answer = answers.find((given) => given.classCode === classCode);
  if (answer === undefined) return `máy chủ không trả lời về lớp này. ${SYNC_NOW}.`;
  if (answer.outcome === 'held') {
    return 'tỉnh giữ lại vì thay đổi quá nhiều dòng cùng lúc. Hãy xem lại lớp này rồi liên hệ tỉnh.';
  }
  const said = answer.outcome === 'refused' ? answer.issues[0]?.message : undefined;
  return said ?? `tỉnh đã có bản mới hơn của lớp này. ${SYNC_NOW}; nếu vẫn vậy, liên hệ tỉnh.`;
}
