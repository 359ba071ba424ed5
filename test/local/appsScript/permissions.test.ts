import { permissionRefusal } from '../../../local/src/appsScript/permissions.ts';

describe('permissionRefusal', () => {
  it.each([
    ['FULL', 'UrlFetchApp.fetch', false, undefined],
    ['FULL', 'Range.setNotes', true, undefined],
    ['LIMITED', 'Range.setNotes', true, undefined],
    ['LIMITED', 'PropertiesService.getDocumentProperties', false, undefined],
    ['LIMITED', 'UrlFetchApp.fetch', false, 'script.external_request'],
    ['LIMITED', 'ScriptApp.newTrigger', false, 'script.scriptapp'],
    ['LIMITED', 'ScriptApp.getIdentityToken', false, 'openid'],
    ['LIMITED', 'Ui.showSidebar', false, 'script.container.ui'],
    ['NONE', 'Ui.createMenu', false, undefined],
    ['NONE', 'PropertiesService.getDocumentProperties', false, 'script.storage'],
    ['NONE', 'SpreadsheetApp.getActiveSpreadsheet', false, 'spreadsheets.currentonly'],
    ['NONE', 'Range.getValues', true, 'spreadsheets.currentonly'],
  ] as const)('in mode %s %s (touching the document: %s) asks for %s', (mode, call, touches, scope) => {
    const refusal = permissionRefusal(mode, call, touches);
    expect(refusal?.replace('https://www.googleapis.com/auth/', '')).toBe(
      scope && `Specified permissions are not sufficient to call ${call}. Required permissions: ${scope}`,
    );
  });
});
