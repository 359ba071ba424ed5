import type { TriggerPort } from '../ports.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The installable triggers of the account that runs the script. */
export function projectTriggers(open: () => Spreadsheet): TriggerPort {
  return {
    installed: () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()),
    install: (run, kind) => {
      const trigger = ScriptApp.newTrigger(run);
      if (kind === 'hourly') trigger.timeBased().everyHours(1).create();
      else trigger.forSpreadsheet(open())[kind]().create();
    },
    account: () => Session.getEffectiveUser().getEmail(),
  };
}
