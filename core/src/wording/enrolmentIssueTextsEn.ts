import type { enrolmentIssueTexts } from './enrolmentIssueTexts.ts';

/** `enrolmentIssueTexts` in English, for auditors and developers; the add-on does not carry them. */
export const enrolmentIssueTextsEn: Readonly<Record<keyof typeof enrolmentIssueTexts, string>> = {
  'enrolment/unknown-class':
    'There is no class {classCode} in the tab Lớp; the row is not counted. Mend the code, for example NTM-2024-171-003, or add the class.',
  'enrolment/twice-in-class':
    'This person is in the class already ({same}); the row is not counted. Delete one row; if they are two people, type the CCCD of each.',
  'enrolment/maybe-twice':
    'Another row of the class has this name (but for i/y, d/đ), year and commune, with a CCCD. If it is one person, delete a row; if they are two, type the CCCD of this one.',
  'enrolment/overlapping':
    'This person ({same}) is in class {other} from {from} to {to}, on days of this class; the row is not counted. Mend the dates or delete the row; if they are two people, type the CCCD.',
  'enrolment/age-unlikely':
    'That makes {age} years on the first day, outside {youngest}–{oldest}. Check the year of birth, for example 1985.',
  'enrolment/id-province':
    'The CCCD begins with {shown}, which no province has. Look at the card; leave it for a person born abroad.',
  'enrolment/id-card-old':
    'A CMND of 9 digits ended with 2024. Type the CCCD of 12 digits, for example 099185000001.',
  'enrolment/phone-missing': '“{header}” is empty. Add it when you know it, for example 0950000001.',
  'enrolment/ocop-cycle-missing':
    'A learner of {group} has nothing under “{header}”. Type Có when the enterprise or co-operative has an OCOP dossier, else Không.',
  'enrolment/other-group':
    'The learner group {shown} is for classes {owner}, this class is {group}. Check the learner group or the class group.',
  'enrolment/group-from-position':
    'The position “{shown}” may be the learner group {group}. If so, type {group} into “{header}”.',
  'enrolment/other-district':
    '{unit} is not in {district} as the class’s commune is. Check the learner’s commune; if it is right, leave it.',
  'enrolment/district-differs':
    '{unit} is in {district}, unlike this cell. Type {suggestion}, or choose the commune again.',
  'enrolment/outcome-missing': 'The class is over and “{header}” is empty. Add it, for example {example}.',
  'enrolment/completed-unattended':
    'The result is HOAN_THANH with no session attended. Mend the sessions, for example 5/6, or the result.',
  'enrolment/absent-attended':
    'The result is VANG with {attended} sessions attended. Mend the result, for example KHONG_HT, or the sessions.',
};
