import { type ClassAnswer } from '../../core/src/api/syncAnswer.ts';
import { SyncRequest } from '../../core/src/api/syncRequest.ts';
import type { Codebook } from '../../core/src/plan/codebook.ts';
import { codebookOf } from '../../core/src/plan/codebookOf.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import { TABS } from '../../core/src/schema/tabs.ts';
import { codebookChunks } from '../../sheets-addon/src/actions/codebookCells.ts';
import type { AccountKind } from '../../core/src/sync/quota.ts';
import type { MenuItem, Place, Ports, ServerReply, TriggerKind } from '../../sheets-addon/src/ports.ts';
import { aPlan } from '../builders/aPlan.ts';
import { aReadingContext } from '../builders/aReadingContext.ts';
import { aTabOf } from '../builders/aTab.ts';
import { addonWorkbook, type AddonWorkbook } from './addonWorkbook.ts';

/** The codebook of Huyện Đại Từ (171) under the small plan. */
export const aCodebook = (): Codebook => aReadingContext().codebook;
/** A codebook for nobody: the workbook is not registered. */
export const aCodebookWithoutReporter = (): Codebook => codebookOf(aPlan(), aCodebook().units, undefined);

/** A request as the server got it, and how often each of its functions was asked. */
interface FakeServer {
  readonly pushes: SyncRequest[];
  readonly calls: string[];
  /** Replaces the answer to the named function until it is set back to undefined. */
  answer: ((name: string, body: string) => ServerReply | undefined) | undefined;
}

/** Everything an action may touch, in memory; the server stores whatever it gets. */
export interface AddonPorts extends Ports {
  readonly workbook: AddonWorkbook;
  readonly fakeServer: FakeServer;
  readonly seen: {
    toasts: string[];
    alerts: string[];
    shown: string[];
    menus: MenuItem[][];
    questions: string[];
    sleeps: number[];
    sidebars: string[];
    gone: Place[];
    links: Parameters<Ports['ui']['showLinks']>[];
  };
  readonly properties: Record<string, string>;
  readonly triggersOf: Record<string, [run: string, kind: TriggerKind][]>;
  /**
   * `isLocked` also while a run works alone. `now` also moves on while the script sleeps; the run began at `startedAt` and
   * may take six minutes.
   */
  state: {
    account: string;
    accountKind: AccountKind;
    isLocked: boolean;
    saysYes: boolean;
    now: number;
    startedAt: number;
    random: number;
    /** The cell the person is at. */
    at: Place | undefined;
  };
}

/** 14:05 in Vietnam on a day on which the sound class of `aClassRow` is going on. */
const START = Date.UTC(2024, 2, 13, 7, 5);

/** The tab `_DanhMuc` as the set-up leaves it. */
const codebookTab = (codebook: Codebook = aCodebook()): Cell[][] => [
  ['Phần mềm dùng, xin đừng sửa'],
  ...codebookChunks(codebook).map((chunk) => [chunk]),
];

/** Ports of a workbook that was set up, with these tabs. */
export function addonPorts(tabs: Readonly<Record<string, readonly (readonly Cell[])[]>> = {}): AddonPorts {
  const workbook = addonWorkbook({
    [TABS.cost]: aTabOf('cost'),
    [TABS.material]: aTabOf('material'),
    [TABS.lecturer]: aTabOf('lecturer'),
    [TABS.findings]: [],
    [TABS.codebook]: codebookTab(),
    ...tabs,
  });
  const fakeServer: FakeServer = { pushes: [], calls: [], answer: undefined };
  const seen: AddonPorts['seen'] = {
    toasts: [],
    alerts: [],
    shown: [],
    menus: [],
    questions: [],
    sleeps: [],
    sidebars: [],
    gone: [],
    links: [],
  };
  const properties: Record<string, string> = {};
  const cached: Record<string, string> = {};
  const triggersOf: AddonPorts['triggersOf'] = {};
  const state: AddonPorts['state'] = {
    at: undefined,
    account: 'can.bo.171@example.org',
    accountKind: 'consumer' as AccountKind,
    isLocked: false,
    saysYes: false,
    now: START,
    startedAt: START,
    random: 0,
  };
  let ids = 0;
  return {
    workbook,
    fakeServer,
    seen,
    properties,
    triggersOf,
    state,
    workbookId: () => 'wb1',
    cells: workbook.cells,
    layout: workbook.layout,
    memory: { readAll: () => ({ ...properties }), write: (values) => void Object.assign(properties, values) },
    cache: {
      read: (keys) =>
        Object.fromEntries(keys.flatMap((key) => (key in cached ? [[key, cached[key] ?? '']] : []))),
      write: (values) => void Object.assign(cached, values),
    },
    server: {
      get: (name, query) => replyOf(fakeServer, name, JSON.stringify(query)),
      post: (name, body) => replyOf(fakeServer, name, body),
    },
    ui: {
      toast: (message) => void seen.toasts.push(message),
      alert: (message) => void seen.alerts.push(message),
      ask: (question) => (seen.questions.push(question), state.saysYes),
      showTab: (tab) => void seen.shown.push(tab),
      showSidebar: (page: string, first?: string) =>
        void seen.sidebars.push([page, ...(first ? [first] : [])].join(' ')),
      frontTab: () => ({
        tab: state.at?.tab ?? '',
        sheetId: 7,
        address: 'https://docs.google.com/spreadsheets/d/wb1/edit#gid=0',
      }),
      showLinks: (...page) => void seen.links.push(page),
      activeCell: () => state.at,
      goTo: (place) => {
        seen.gone.push(place);
        state.at = place;
      },
      addMenu: (items) => void seen.menus.push([...items]),
    },
    clock: {
      now: () => state.now,
      show: (ms) => `T${String(ms - START)}`,
      year: () => new Date(state.now).getUTCFullYear(),
    },
    triggers: {
      installed: () => (triggersOf[state.account] ?? []).map(([run]) => run),
      install: (run, kind) => void (triggersOf[state.account] ??= []).push([run, kind]),
      account: () => state.account,
    },
    run: {
      get startedAt() {
        return state.startedAt;
      },
      leftMs: () => state.startedAt + 360_000 - state.now,
      sleep: (ms) => {
        seen.sleeps.push(ms);
        state.now += ms;
      },
      random: () => state.random,
    },
    accountKind: () => state.accountKind,
    alone: (work) => {
      if (state.isLocked) return undefined;
      state.isLocked = true;
      try {
        return work();
      } finally {
        state.isLocked = false;
      }
    },
    newId: () => `rid${String((ids += 1)).padStart(12, '0')}`,
  };
}

const json = (status: number, body: unknown): ServerReply => ({ status, text: JSON.stringify(body) });

/** A refusal as every function answers it. */
export const aRefusal = (status: number, code: string, message = 'Lời máy chủ.'): ServerReply =>
  json(status, { error: { code, message } });

/** A good answer. */
export const anAnswer = (body: unknown): ServerReply => json(200, body);

function replyOf(server: FakeServer, name: string, body: string): ServerReply {
  server.calls.push(name);
  const given = server.answer?.(name, body);
  if (given !== undefined) return given;
  if (name === 'codebook') return json(200, aCodebook());
  if (name !== 'sync') return json(404, {});
  // Parsed as the real server does: a request it would refuse fails the test.
  const request = SyncRequest.parse(JSON.parse(body));
  server.pushes.push(request);
  return json(200, { classes: request.classes.map(storedAnswer), revisions: {} });
}

const storedAnswer = ({ classCode, baseRevision }: SyncRequest['classes'][number]): ClassAnswer => ({
  classCode,
  outcome: 'stored',
  revision: baseRevision + 1,
  hash: 'of the server',
  issues: [],
  conflicts: [],
  changes: [],
});
