import type { AuthMode } from './runRequest.ts';

const SCOPE = 'https://www.googleapis.com/auth/';
const LEVEL: Record<AuthMode, number> = { NONE: 0, LIMITED: 1, FULL: 2 };

const triggers = { from: 'FULL', scope: `${SCOPE}script.scriptapp` } as const;
const requests = { from: 'FULL', scope: `${SCOPE}script.external_request` } as const;
const containers = { from: 'FULL', scope: `${SCOPE}script.container.ui` } as const;
const storage = { from: 'LIMITED', scope: `${SCOPE}script.storage` } as const;
const document = { from: 'LIMITED', scope: `${SCOPE}spreadsheets.currentonly` } as const;

/** The calls that a script without the user's full consent may not make, and the scope Google asks for. */
const PERMISSIONS: Record<string, { from: AuthMode; scope: string }> = {
  'UrlFetchApp.fetch': requests,
  'UrlFetchApp.fetchAll': requests,
  'ScriptApp.newTrigger': triggers,
  'ScriptApp.deleteTrigger': triggers,
  'ScriptApp.getProjectTriggers': triggers,
  'ScriptApp.getIdentityToken': { from: 'FULL', scope: 'openid' },
  'Ui.showSidebar': containers,
  'Ui.showModalDialog': containers,
  'Ui.showModelessDialog': containers,
  'PropertiesService.getDocumentProperties': storage,
  'PropertiesService.getUserProperties': storage,
  'PropertiesService.getScriptProperties': storage,
  'SpreadsheetApp.getActive': document,
  'SpreadsheetApp.getActiveSpreadsheet': document,
  'SpreadsheetApp.getActiveSheet': document,
  'SpreadsheetApp.getActiveRange': document,
  'SpreadsheetApp.getCurrentCell': document,
  'SpreadsheetApp.openById': document,
};

/**
 * Google's refusal of a call in an authorisation mode, or undefined when the call is allowed.
 * @param call service and method, `UrlFetchApp.fetch`
 * @param touchesDocument whether the call reads or changes the spreadsheet, which mode NONE forbids
 */
export function permissionRefusal(
  authMode: AuthMode,
  call: string,
  touchesDocument: boolean,
): string | undefined {
  const needed = Object.hasOwn(PERMISSIONS, call)
    ? PERMISSIONS[call]
    : touchesDocument
      ? document
      : undefined;
  if (needed === undefined || LEVEL[authMode] >= LEVEL[needed.from]) return undefined;
  return `Specified permissions are not sufficient to call ${call}. Required permissions: ${needed.scope}`;
}
