import type { PeriodAnswer, ReporterSubmissions } from '../../core/src/api/submissions.ts';
import { askForReason, reportersOf } from '../../sheets-addon/src/actions/periodVerdicts.ts';
import { askToSubmit, submissionPeriods } from '../../sheets-addon/src/actions/submitPeriod.ts';
import type { SidebarState } from '../../sheets-addon/src/ui/sidebarModel.ts';
import { addonLearners } from '../fakes/addonLearners.ts';
import { addonPorts, anAnswer } from '../fakes/addonPorts.ts';
import { keepingServer } from '../fakes/keepingServer.ts';

const standing = { status: 'submitted', daysLate: 0, words: '' } as const;
const OF_REPORTER: ReporterSubmissions = {
  classes: 1,
  token: 't1',
  periods: [{ key: '2024-Q1', label: 'Quý I/2024', isOpen: true, ...standing }],
};
const OF_PROVINCE: PeriodAnswer = {
  period: { key: '2024-Q1', label: 'Quý I/2024' },
  others: [{ key: '2023-Y', label: 'Năm 2023' }],
  reporters: [{ reporterId: '171', name: 'Huyện Đại Từ', seen: 'then', changed: 1, ...standing }],
};

/** The pages of handing in and of accepting, with every button that they may have. */
export function submissionStates(): SidebarState[] {
  const reporter = addonLearners({ fullName: 'An Thị Thử' });
  keepingServer(reporter);
  const kept = reporter.fakeServer.answer;
  reporter.fakeServer.answer = (name, body) =>
    name === 'submissions' ? anAnswer(OF_REPORTER) : kept?.(name, body);
  const province = addonPorts({ 'Cấu hình': [] });
  province.fakeServer.answer = () => anAnswer(OF_PROVINCE);
  return [
    submissionPeriods(reporter),
    askToSubmit(reporter, '2024-Q1'),
    reportersOf(province),
    askForReason({ period: '2024-Q1', reporterId: '171', seen: 'then' }),
  ];
}
