import type { IssueCode } from './issueTexts.ts';

/** Every issue's words in English, for auditors and developers; the add-on does not carry them. */
export const issueTextsEn: Readonly<Record<IssueCode, string>> = {
  'cell/missing': '“{header}” is empty. Fill it in; the row is not counted yet.',
  'cell/missing-advised': '“{header}” is empty. Add it when you know it.',
  'cell/error-value': 'The cell shows the error {shown}. Type the value instead of the formula.',
  'text/too-long': 'The text has {length} characters, over {limit}. Shorten it.',
  'code/unknown': '“{header}” is not in the list. Choose one of: {options}.',
  'code/unknown-advised': '“{header}” is not in the list. Choose one of: {options}.',
  'date/unreadable': 'The date cannot be read. Type day/month/year, for example 12/03/2024.',
  'date/no-such-day': 'There is no such day. Check the day and the month, for example 12/03/2024.',
  'birth/unreadable':
    'The date of birth cannot be read. Type day/month/year or the year, for example 05/02/1985 or 1985.',
  'count/unreadable': '“{header}” must be a whole number, 0 or more, for example 50.',
  'days/unreadable': '“{header}” must be a number of days in steps of a half, for example 3 or 2.5.',
  'money/unreadable': '“{header}” must be whole đồng, for example 48.500.000.',
  'money/ambiguous': '“{shown}” may be thousands of đồng or đồng. Write all of it, for example 1.500.000.',
  'id-number/lost-zeros':
    'The CCCD has only {length} digits; leading zeros seem lost. If it is this person, type {suggestion}.',
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
  'commune/ambiguous': '{number} units bear this name: {options}. Add the district.',
  'class-code/malformed': 'Not a class code, for example NTM-2024-171-003. Take the code from the tab Lớp.',
  'class/code-waiting': 'The class has no code yet. It gets one as soon as the programme is chosen.',
  'class/other-reporter':
    'Class code {classCode} belongs to another reporter. The class was not sent; clear the code to get a new one.',
  'class/code-twice':
    'Class code {classCode} already stands in row {other}. This row was not sent; clear the code to get a new one.',
  'class/dates-reversed': 'The class ends before it starts. Mend one of the two dates.',
  'class/learners-differ': 'The list has {listed} learners, “HV thực tế” says {reported}. Make them agree.',
  'enrolment/unknown-class': 'There is no class {classCode} in the tab Lớp. Mend the code or add the class.',
  'enrolment/twice-in-class':
    'This person is in the same class already ({same}). Delete one row; this one is not counted.',
  'sheet/column-missing':
    'The tab {tab} lacks the column “{header}”. Run Sổ Lớp > Thiết lập bảng tính to add it again.',
};
