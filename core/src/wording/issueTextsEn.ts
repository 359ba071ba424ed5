import { classIssueTextsEn } from './classIssueTextsEn.ts';
import { enrolmentIssueTextsEn } from './enrolmentIssueTextsEn.ts';
import { listIssueTextsEn } from './listIssueTextsEn.ts';
import type { IssueCode } from './issueTexts.ts';

/** Every issue's words in English, for auditors and developers; the add-on does not carry them. */
export const issueTextsEn: Readonly<Record<IssueCode, string>> = {
  ...classIssueTextsEn,
  ...enrolmentIssueTextsEn,
  ...listIssueTextsEn,
  'cell/missing': '“{header}” is empty. Fill it in; the row is not counted yet.',
  'cell/missing-advised': '“{header}” is empty. Add it when you know it.',
  'cell/error-value': 'The cell shows the error {shown}. Type the value instead of the formula.',
  'text/too-long': 'The text has {length} characters, over {limit}. Shorten it.',
  'code/unknown': 'The value of “{header}” is not in the list. Choose one of: {options}.',
  'code/unknown-advised': 'The value of “{header}” is not in the list. Choose one of: {options}.',
  'date/unreadable': 'The date cannot be read. Type day/month/year, for example 12/03/2024.',
  'date/no-such-day': 'There is no such day. Check the day and the month, for example 12/03/2024.',
  'birth/unreadable':
    'The date of birth cannot be read. Type day/month/year or the year, for example 05/02/1985 or 1985.',
  'count/unreadable': '“{header}” must be a whole number, 0 or more, for example 50.',
  'quantity/unreadable':
    '“{header}” must be a number, 0 or more, two decimals at most, for example 150 or 2.5.',
  'days/unreadable': '“{header}” must be a number of days in steps of a half, for example 3 or 2.5.',
  'money/unreadable': '“{header}” must be whole đồng, for example 48.500.000.',
  'money/ambiguous': '“{shown}” may be thousands of đồng or đồng. Write all of it, for example {suggestion}.',
  'id-number/lost-zeros':
    'The CCCD lost its leading zeros ({length} digits left); with them it fits sex and birth year. If so, type {suggestion}.',
  'id-number/wrong-length':
    'A CCCD has 12 digits (a CMND 9). This cell has {length}; look at the card again.',
  'id-number/exponent':
    'The number was shortened to E+ form. Set the column to plain text and type all 12 digits again.',
  'id-number/other-sex': 'The CCCD says {shown}, unlike the column Giới tính. Check both.',
  'id-number/other-year': 'The CCCD says born in {shown}, unlike the column Ngày sinh. Check both.',
  'phone/unreadable': 'A phone number has 10 digits and starts with 0, for example 0950000001.',
  'phone/lost-zero': 'The phone number lost its leading zero; read as {suggestion}.',
  'sessions/unreadable':
    'Write sessions attended out of sessions held, for example 5/6; not more than were held.',
  'commune/unknown':
    'No such unit. Choose from the list, with the district, for example Xã La Bằng (Đại Từ).',
  'commune/misspelled':
    'No unit is written like that. It may be: {options}. Choose the right one from the list.',
  'commune/ambiguous':
    '{number} units bear this name: {options}. Write the kind of unit and the district as in the list.',
  'commune/needs-date':
    'Which unit this name means depends on the day: {options}. Type the class’s first day.',
  'commune/not-on-date':
    '{name} is not there on {day}; in its place, by the reorganisation: {options}. Choose a unit of that day or look at the class’s date.',
  'class-code/malformed': 'Not a class code, for example NTM-2024-171-003. Take the code from the tab Lớp.',
  'cell/unreadable':
    'The cell is too long or full of stacked marks and was not read. Clear it and type it again.',
  'cell/merged-above':
    'The cell is empty below a filled one, perhaps a merged cell. If it is the same, type “{suggestion}”.',
  'text/old-encoding':
    'The text is in the encoding {encoding}, not in Unicode. Convert it, for example with UniKey (Ctrl+Shift+F6); it may say “{suggestion}”.',
  'text/eth': 'The cell has the foreign letter Ð/ð; read as “{suggestion}”.',
  'text/capitals': 'The name is all in capitals or has none; read as “{suggestion}”.',
  'text/title-prefix': 'The name has a number or a title before it; read as “{suggestion}”.',
  'text/odd-name':
    'The name has digits or signs in it ({shown}). Write the name alone, for example Nguyễn Thị Mẫu; anything else goes into the note.',
  'text/two-people':
    'The name is broken in two. If it is two people, use two rows; if it is one, write it in one line.',
  'date/two-digit-year': 'The year has two digits. Write all four, for example 12/03/2024.',
  'date/no-day': 'The date lacks its day or month. Write all of it, for example 12/03/2024.',
  'date/year-out-of-range': 'The year {year} is not between 1900 and 2099. Check it, for example 12/03/2024.',
  'date/maybe-swapped':
    'Day and month of this column seem swapped by a paste. Check it; if they are, type {suggestion}.',
  'birth/no-such-day':
    'There is no such day of birth. Check it, for example 05/02/1985, or give the year alone.',
  'birth/two-digit-year': 'The year of birth has two digits. Write all four, for example 1985.',
  'birth/year-out-of-range': 'Born in {year} is not likely (1930–2019). Check it, for example 1985.',
  'birth/year-only': 'Day or month of birth is missing; read as the year {suggestion}.',
  'money/wrong-unit':
    'The column is in đồng, but “{shown}” may be {unit}. If so, type {suggestion}; nothing is scaled.',
  'id-number/lost-zeros-unchecked':
    'The CCCD has only {length} digits; leading zeros may be lost. Look at the card; if so, type {suggestion}.',
  'id-number/lost-zero-cmnd':
    'The number has {length} digits, perhaps a CMND without its zero. Look at the card; if so, type {suggestion}.',
  'id-number/unreadable': 'The CCCD has letters or signs in it. Type digits alone; it may be {suggestion}.',
  'phone/old-prefix': 'The phone number has a prefix of before 2018; read as {suggestion}.',
  'phone/two-numbers': 'The cell has two phone numbers. Keep one, for example {suggestion}.',
  'sessions/became-date':
    'The sessions were turned into a date. Set the column to plain text and type again, for example {suggestion}.',
  'sheet/row-skipped':
    'Row {row} is not a row of data ({why}) and is not counted. If it is one, fill in its cells.',
  'sheet/old-layout':
    'The tab {tab} has columns of an old form ({headers}). Copy them into the columns of this form.',
  'sheet/column-missing':
    'The tab {tab} lacks the column “{header}”. Run Sổ Lớp > Thiết lập bảng tính to add it again.',
  'sheet/column-new':
    'The tab {tab} has no column “{header}” yet, so every row is read as empty there. Run Sổ Lớp > Thiết lập bảng tính to add it.',
};
