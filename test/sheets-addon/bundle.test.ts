import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { TABS } from '../../core/src/schema/tabs.ts';
import { suspicionTexts } from '../../core/src/rules/province/suspicionTexts.ts';
import { issueTextsEn } from '../../core/src/wording/issueTextsEn.ts';
import { buildMenu } from '../../sheets-addon/src/actions/menuActions.ts';
import { installFromMenu } from '../../sheets-addon/src/actions/installTriggers.ts';
import { showQuestion } from '../../sheets-addon/src/actions/peopleQuestions.ts';
import { provinceDifferences } from '../../sheets-addon/src/actions/provinceDifferences.ts';
import { removedClasses } from '../../sheets-addon/src/actions/removedClasses.ts';
import { repairAlike, repairCell } from '../../sheets-addon/src/actions/repairActions.ts';
import { askToClose, closingList } from '../../sheets-addon/src/actions/closingPages.ts';
import { explainSelected } from '../../sheets-addon/src/actions/explainNumber.ts';
import { historyHere } from '../../sheets-addon/src/actions/classHistory.ts';
import { restoreToRevisions } from '../../sheets-addon/src/actions/restoreActions.ts';
import { syncFromSidebar } from '../../sheets-addon/src/actions/sidebarActions.ts';
import { readSidebar } from '../../sheets-addon/src/actions/sidebarState.ts';
import { syncWorkbook } from '../../sheets-addon/src/actions/syncWorkbook.ts';
import { askToUndoSync } from '../../sheets-addon/src/actions/undoSync.ts';
import type { SidebarState } from '../../sheets-addon/src/ui/sidebarModel.ts';
import { addonLearners } from '../fakes/addonLearners.ts';
import { aClosingsAnswer } from '../fakes/closingsAnswer.ts';
import { anExplainAnswer } from '../fakes/explainAnswer.ts';
import { aCodebook, addonPorts, anAnswer } from '../fakes/addonPorts.ts';
import { keepingServer, lastOf } from '../fakes/keepingServer.ts';
import { buildBundle } from './buildBundle.ts';
import { submissionStates } from './submissionStates.ts';

/** The pages of the sidebar, of a class that the province changed and that is gone from the sheet then. */
function statesOfPages(): SidebarState[] {
  const ports = addonLearners({ fullName: 'An Thị Thử' }, { fullName: 'Bế Văn Thử' });
  const kept = keepingServer(ports);
  syncWorkbook(ports, 'menu');
  const [classCode = ''] = kept.keys();
  const state = lastOf(kept, classCode);
  const title = { value: 'Tên khác', by: '', at: '2024-03-13T07:05:00.000Z', sheetThen: 'Tên' };
  kept.set(classCode, [state, { ...state, revision: 2, provinceFields: { title } }]);
  ports.state.now += 60_000;
  syncWorkbook(ports, 'menu');
  ports.state.at = { tab: TABS.class, row: 2, column: 7 };
  const withDifference = [readSidebar(ports), provinceDifferences(ports), historyHere(ports)];
  ports.workbook.tab(TABS.class).values.splice(1, 1);
  ports.state.now += 60_000;
  const withoutClass = [provinceDifferences(ports), removedClasses(ports), askToUndoSync(ports)];
  const restoring = restoreToRevisions(ports, [{ classCode, revision: 1 }]);
  return [...withDifference, ...withoutClass, restoring, syncFromSidebar(ports), ...statesOfProvince()];
}

/** The pages of the province's sidebar. */
function statesOfProvince(): SidebarState[] {
  const ports = addonPorts({ 'Biểu 02': [[1]] });
  ports.state.at = { tab: 'Biểu 02', row: 1, column: 1 };
  ports.fakeServer.answer = () => anAnswer(anExplainAnswer());
  const explained = explainSelected(ports);
  ports.fakeServer.answer = () => anAnswer(aClosingsAnswer());
  return [explained, closingList(ports), askToClose('Quý I/2024', [])];
}

/** The page of the province's workbook, with a question. */
function peoplePage(): SidebarState {
  const ports = addonPorts();
  const question = { one: 'a', other: 'b', reasons: '', cards: [] };
  ports.fakeServer.answer = () =>
    anAnswer({ matchedAt: '2024-03-13T07:05:00.000Z', questions: 1, lines: [], question, answers: [] });
  return showQuestion(ports);
}

/** The functions that answer the first state of a page that the menu opens. */
function firstStates(menus: readonly string[]): string[] {
  const code = readFileSync(path.join(__dirname, '../../sheets-addon/src/entry.ts'), 'utf8');
  return [...code.matchAll(/function (\w+)\(\): void \{\s+openSidebar\(googlePorts\(\), '(\w+)'\)/g)].flatMap(
    ([, menu = '', first = '']) => (menus.includes(menu) ? [first] : []),
  );
}

/** What the sidebar's page calls by itself, then what its buttons name in states that show all of them. */
function functionsOfSidebar(): string[] {
  const ports = addonLearners({ phone: '950000001' }, { phone: '950000002' });
  ports.state.at = { tab: TABS.enrolment, row: 2, column: 8 };
  const before = readSidebar(ports);
  const [repair] = before.sections[0]?.cards[0]?.actions[0]?.args ?? [];
  const states = [
    before,
    repairAlike(ports, 'phone/lost-zero'),
    repairCell(ports, repair),
    ...statesOfPages(),
    ...submissionStates(),
    peoplePage(),
  ];
  const cards = states.flatMap(({ notice, sections }) => [
    ...(notice ? [notice] : []),
    ...sections.flatMap((section) => section.cards),
  ]);
  const actions = [...cards, ...states.map(({ foot }) => foot)].flatMap((one) => one.actions);
  return ['sidebarState', 'sidebarStamp', ...actions.map(({ run }) => run)];
}

/** What Google calls by itself, then what menus, installed triggers and the sidebar name. */
function functionsNeeded(): string[] {
  const [reporter, province] = [addonPorts(), addonPorts({ 'Cấu hình': [] })];
  buildMenu(reporter, true);
  buildMenu(province, true);
  installFromMenu(reporter);
  const menus = [...reporter.seen.menus, ...province.seen.menus].flat().map(([, run]) => run);
  const triggers = Object.values(reporter.triggersOf).flatMap((installed) => installed.map(([run]) => run));
  return [
    ...new Set(['onOpen', 'onEdit', ...menus, ...firstStates(menus), ...triggers, ...functionsOfSidebar()]),
  ].sort();
}

describe('Code.js', () => {
  const bundle = buildBundle();
  const code = readFileSync(path.join(bundle.directory, 'Code.js'), 'utf8');
  afterAll(bundle.remove);

  it('stands beside the manifest and the sidebar, and nothing else', () => {
    expect(readdirSync(bundle.directory).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
  });

  it('loads where there is nothing but the language, and calls no service', () => {
    const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    expect(() => vm.runInContext(code, context)).not.toThrow();
  });

  it('declares the functions that menus, triggers and the sidebar name, and no others', () => {
    const context = vm.createContext({});
    vm.runInContext(code, context);
    const declared = Object.keys(context).filter((name) => typeof context[name] === 'function');
    expect(declared.sort()).toEqual(functionsNeeded());
  });

  it('declares them at the top level, where Apps Script looks', () => {
    const listed = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);
    expect(listed).toEqual(expect.arrayContaining(functionsNeeded()));
  });

  it('has at most 170,000 bytes and makes no code from text', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(170_000);
    expect(code).not.toMatch(
      /\bnew Function\b|\beval\(|\bimport\s*[({'"*]|\bexport\s*[{*]|\bexport (?:default|const|function)\b/,
    );
  });

  it('brings no words that travel with the codebook, and none that only the province reads', () => {
    const { messages, guide, columns } = aCodebook();
    const helps = [...columns.class, ...columns.enrolment].flatMap(({ help }) => help ?? []);
    const travelling = [...Object.values(messages), ...guide, ...helps].filter((words) => words.length > 15);
    expect(travelling.length).toBeGreaterThan(100);
    const others = [...Object.values(issueTextsEn), ...Object.values(suspicionTexts)];
    expect([...travelling, ...others].filter((words) => code.includes(words))).toEqual([]);
  });
});

describe('sidebar.html', () => {
  const bundle = buildBundle();
  const html = readFileSync(path.join(bundle.directory, 'sidebar.html'), 'utf8');
  afterAll(bundle.remove);

  it('is one page that loads nothing from anywhere', () => {
    expect(html).toMatch(/^<!doctype html>.*<\/html>\n$/s);
    expect(html).not.toMatch(/<link\b|\bsrc=|https?:|url\(/);
  });

  it('asks the script by the names that Code.js declares', () => {
    expect(html).toContain('"sidebarStamp"');
    expect(html).toContain('"sidebarState"');
  });

  it('puts what cells hold into the page as text only', () => {
    expect(html).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
  });
});

describe('appsscript.json', () => {
  const manifest = JSON.parse(
    readFileSync(path.join(__dirname, '../../sheets-addon/appsscript.json'), 'utf8'),
  ) as Record<string, unknown>;

  it('asks for this spreadsheet, the server, triggers, a sidebar and the e-mail, and no more', () => {
    expect(manifest['oauthScopes']).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.external_request',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/script.container.ui',
      'openid',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
  });

  it('runs on V8 in the time zone of Việt Nam', () => {
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Ho_Chi_Minh' });
  });
});
