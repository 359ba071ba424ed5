import { blob } from './services/blob.ts';
import { cache, cacheService } from './services/cacheService.ts';
import { htmlOutput, htmlService } from './services/htmlService.ts';
import { lock, lockService } from './services/lockService.ts';
import { logger, scriptConsole } from './services/loggers.ts';
import { properties, propertiesService } from './services/propertiesService.ts';
import { authorizationInfo, scriptApp } from './services/scriptApp.ts';
import { session, user } from './services/session.ts';
import {
  clockTriggerBuilder,
  spreadsheetTriggerBuilder,
  trigger,
  triggerBuilder,
} from './services/triggers.ts';
import { menu, ui } from './services/ui.ts';
import { httpResponse, urlFetchApp } from './services/urlFetchApp.ts';
import { utilities } from './services/utilities.ts';
import { dataValidation, dataValidationBuilder } from './spreadsheetServices/dataValidation.ts';
import { range } from './spreadsheetServices/range.ts';
import { richTextValue, richTextValueBuilder } from './spreadsheetServices/richTextValue.ts';
import { sheet } from './spreadsheetServices/sheet.ts';
import { spreadsheet } from './spreadsheetServices/spreadsheet.ts';
import { spreadsheetApp } from './spreadsheetServices/spreadsheetApp.ts';
import type { Kinds } from './strictObject.ts';

/** The services that a script finds as global names; the empty ones say of everything that it is not simulated. */
export const services: Kinds = {
  Browser: {},
  CacheService: cacheService,
  CalendarApp: {},
  ContentService: {},
  DocumentApp: {},
  DriveApp: {},
  FormApp: {},
  GmailApp: {},
  HtmlService: htmlService,
  Jdbc: {},
  LanguageApp: {},
  LockService: lockService,
  Logger: logger,
  MailApp: {},
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  SpreadsheetApp: spreadsheetApp,
  UrlFetchApp: urlFetchApp,
  Utilities: utilities,
  XmlService: {},
  console: scriptConsole,
};

/** What the services give out. */
export const objects: Kinds = {
  AuthorizationInfo: authorizationInfo,
  Blob: blob,
  Cache: cache,
  ClockTriggerBuilder: clockTriggerBuilder,
  DataValidation: dataValidation,
  DataValidationBuilder: dataValidationBuilder,
  HTTPResponse: httpResponse,
  HtmlOutput: htmlOutput,
  Lock: lock,
  Menu: menu,
  Properties: properties,
  Range: range,
  RichTextValue: richTextValue,
  RichTextValueBuilder: richTextValueBuilder,
  Sheet: sheet,
  Spreadsheet: spreadsheet,
  SpreadsheetTriggerBuilder: spreadsheetTriggerBuilder,
  Trigger: trigger,
  TriggerBuilder: triggerBuilder,
  Ui: ui,
  User: user,
};
