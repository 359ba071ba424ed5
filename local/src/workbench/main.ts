import 'jspreadsheet-ce/dist/jspreadsheet.css';
import './workbench.css';
import { element } from './element.ts';
import { isElsewhere } from './gridKeys.ts';
import { activate } from './gridTable.ts';
import type { LocalApi } from './localApi.ts';
import { localApi } from './localApi.ts';
import { makeNoteCard } from './noteCard.ts';
import type { ProvinceJobs } from './provinceJobs.ts';
import { makeProvinceJobs } from './provinceJobs.ts';
import { makeSend } from './request.ts';
import { sheetsReader } from './sheetsRead.ts';
import { makeSplitter } from './splitter.ts';
import type { StatusLine } from './statusLine.ts';
import { makeStatusLine } from './statusLine.ts';
import { makeToasts } from './toasts.ts';
import { makeTopBar } from './topBar.ts';
import type { WorkbookPane } from './workbookPane.ts';
import { makeWorkbookPane } from './workbookPane.ts';

const RETRY_MS = 2_000;
const COUNTS_MS = 5_000;
const LEFT_SHARE = 0.58;

/** The page's parts. */
interface Page {
  readonly api: LocalApi;
  readonly reporter: WorkbookPane;
  readonly province: WorkbookPane;
  readonly status: StatusLine;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function buildPage(): Page {
  const now = (): number => Date.now();
  const send = makeSend((input, init) => fetch(input, init));
  const api = localApi(send);
  const [toasts, notes, status] = [makeToasts(document.body), makeNoteCard(), makeStatusLine(api, now)];
  const common = { api, reader: sheetsReader(send), toasts, notes, status: status.say };
  const province = makeWorkbookPane({
    ...common,
    testId: 'pane-province',
    selectTestId: 'province-select',
    label: 'Sổ tỉnh',
    hasEvents: false,
    firstTab: 'Biểu 01',
    processed: () => void status.refreshCounts(),
  });
  const jobs: ProvinceJobs = makeProvinceJobs({ api, status, toasts, province, now });
  const reporter = makeWorkbookPane({
    ...common,
    testId: 'pane-reporter',
    selectTestId: 'workbook-select',
    label: 'Sổ huyện',
    hasEvents: true,
    firstTab: 'Lớp',
    processed: () => {
      jobs.publishSoon();
      void status.refreshCounts();
    },
  });
  const panes = element('main', { class: 'panes' });
  panes.append(reporter.element, makeSplitter(panes, LEFT_SHARE), province.element);
  document.body.prepend(makeTopBar(jobs, panes), panes, status.element);
  return { api, reporter, province, status };
}

/** Waits for the stack, saying so meanwhile. */
async function waitUntilReady({ api, status }: Page): Promise<void> {
  while (!(await api.isReady())) {
    status.say('Hệ thống chưa sẵn sàng, đang chờ… (cửa sổ lệnh “npm start” phải đang chạy)');
    await pause(RETRY_MS);
  }
  status.say('Đang đọc danh sách sổ…');
}

async function openWorkbooks(page: Page): Promise<void> {
  const { api, reporter, province, status } = page;
  const answer = await api.workbooks();
  if (!answer.ok) {
    status.say(answer.message);
    await pause(RETRY_MS);
    return openWorkbooks(page);
  }
  const ofKind = (kind: string) => answer.workbooks.filter((workbook) => workbook.kind === kind);
  await Promise.all([reporter.offer(ofKind('reporter')), province.offer(ofKind('province'))]);
  status.say('Sẵn sàng');
}

const page = buildPage();
// What is outside the sheets has the keys once it has the focus, however the focus came there.
document.addEventListener('focusin', (event) => {
  if (isElsewhere(event.target)) activate(null);
});
window.addEventListener('beforeunload', (event) => {
  if (page.reporter.hasUnsaved() || page.province.hasUnsaved()) event.preventDefault();
});
setInterval(() => {
  if (!document.hidden) void page.status.refreshCounts();
}, COUNTS_MS);
void waitUntilReady(page)
  .then(() => openWorkbooks(page))
  .then(() => page.status.refreshCounts());
