import type { TriggerKind, TriggerPort } from '../ports.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Builder = GoogleAppsScript.Script.TriggerBuilder;

const MAKERS: Readonly<Record<TriggerKind, (builder: Builder, spreadsheet: Spreadsheet) => void>> = {
  edit: (builder, spreadsheet) => void builder.forSpreadsheet(spreadsheet).onEdit().create(),
  change: (builder, spreadsheet) => void builder.forSpreadsheet(spreadsheet).onChange().create(),
  open: (builder, spreadsheet) => void builder.forSpreadsheet(spreadsheet).onOpen().create(),
  hourly: (builder) => void builder.timeBased().everyHours(1).create(),
};

/** The installable triggers of the account that runs the script. */
export function projectTriggers(open: () => Spreadsheet): TriggerPort {
  return {
    installed: () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()),
    install: (run, kind) => {
      MAKERS[kind](ScriptApp.newTrigger(run), open());
    },
    account: () => Session.getEffectiveUser().getEmail(),
  };
}
