import { stripDiacritics } from '../../../core/src/cell/foldText.ts';
import type { UnitIndex } from '../../../core/src/plan/unitIndex.ts';
import type { IssueCode } from '../../../core/src/wording/issueTexts.ts';
import { drawRowId } from './drawId.ts';
import type { EnrolmentRecord } from './enrolmentRecord.ts';
import type { Random } from './seededRandom.ts';

/** What a mistake may look at besides its row. */
export interface MistakeContext {
  readonly units: UnitIndex;
  readonly startDate: string;
  /** The words of a learner group's code. */
  readonly groupLabel: (code: string) => string;
  /** Rows of the same class above this one that have no mistake. */
  readonly above: readonly EnrolmentRecord[];
  readonly random: Random;
}

/** A mistake clerks make in a learner's row. */
export interface LearnerMistake {
  readonly weight: number;
  /** What checking finds; nothing when it does no harm. */
  readonly issues: readonly IssueCode[];
  /** The cells that are typed otherwise; undefined when this row cannot have the mistake. */
  readonly retype: (row: EnrolmentRecord, context: MistakeContext) => Partial<EnrolmentRecord> | undefined;
}

type Key = keyof EnrolmentRecord;
type Retype = LearnerMistake['retype'];

const text = (row: EnrolmentRecord, key: Key): string => String(row[key]);
const FULL_DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** Retypes one cell where it has something in it and comes out otherwise. */
const retyping =
  (key: Key, change: (typed: string, context: MistakeContext) => string | undefined): Retype =>
  (row, context) => {
    const typed = text(row, key);
    const changed = typed === '' ? undefined : change(typed, context);
    return changed === undefined || changed === typed ? undefined : { [key]: changed };
  };

/** Clears one cell. */
const forgetting = (key: Key): Retype => retyping(key, () => '');

// Đ and the Icelandic capital eth look the same on screen.
const confuseEth: Retype = (row) => {
  const key = (['fullName', 'hamlet', 'position', 'workplace'] as const).find((k) =>
    text(row, k).includes('Đ'),
  );
  return key === undefined ? undefined : { [key]: text(row, key).replaceAll('Đ', '\u00D0') };
};

const swapSex: Retype = ({ idNumber, sex }) =>
  idNumber === '' ? undefined : { sex: sex === 'Nam' ? 'Nữ' : 'Nam' };

const mistakeYear: Retype = (row) => {
  const typed = text(row, 'birth');
  const year = Number(typed.slice(-4));
  return row.idNumber === '' ? undefined : { birth: `${typed.slice(0, -4)}${String(year - 1)}` };
};

const repeatLearner: Retype = (_row, { above, random }) =>
  above.length === 0 ? undefined : { ...random.pick(above), _id: drawRowId(random) };

const bareName = (typed: string): string =>
  typed.replace(/^(Xã|Phường|Thị trấn) /, '').replace(/ \(.*\)$/, '');

const forgetDistrict = (typed: string, { units, startDate }: MistakeContext): string | undefined =>
  units.find(bareName(typed), startDate).length > 1 ? bareName(typed) : undefined;

const forgetAccents = (typed: string, { units, startDate }: MistakeContext): string | undefined => {
  const plain = stripDiacritics(typed).replace(/(^| |\()[a-z]/g, (first) => first.toUpperCase());
  return units.find(plain, startDate).length === 0 ? plain : undefined;
};

const shortYear = (typed: string): string | undefined =>
  FULL_DATE.test(typed)
    ? typed.replace(
        FULL_DATE,
        (_, day: string, month: string, year: string) => `${day}/${month}/${year.slice(2)}`,
      )
    : undefined;

const dottedDate = (typed: string): string | undefined =>
  FULL_DATE.test(typed)
    ? typed
        .split('/')
        .map((part) => String(Number(part)))
        .join('.')
    : undefined;

const swapSessions = (typed: string): string | undefined => {
  const held = Number(typed.split('/')[1]);
  return held > 1 ? `${String(held)}/${String(held - 1)}` : undefined;
};

const exponent = (typed: string): string => `${typed.slice(1, 2)}.${typed.slice(2, 6)}E+10`;

/** Every kind of mistake, by name; one row in twelve has one. */
export const LEARNER_MISTAKES = {
  idLostZero: {
    weight: 12,
    issues: ['id-number/lost-zeros'],
    retype: retyping('idNumber', (typed) => typed.slice(1)),
  },
  idExponent: { weight: 2, issues: ['id-number/exponent'], retype: retyping('idNumber', exponent) },
  phoneLostZero: {
    weight: 12,
    issues: ['phone/lost-zero'],
    retype: retyping('phone', (typed) => typed.slice(1)),
  },
  twoPhones: {
    weight: 3,
    issues: ['phone/two-numbers'],
    retype: retyping('phone', (typed) => `${typed} - 0950000001`),
  },
  decomposed: { weight: 7, issues: [], retype: retyping('fullName', (typed) => typed.normalize('NFD')) },
  eth: { weight: 7, issues: ['text/eth'], retype: confuseEth },
  capitals: {
    weight: 8,
    issues: ['text/capitals'],
    retype: retyping('fullName', (typed) => `${typed.toUpperCase().replaceAll(' ', '  ')} `),
  },
  shortYear: { weight: 6, issues: ['birth/two-digit-year'], retype: retyping('birth', shortYear) },
  dottedDate: { weight: 5, issues: [], retype: retyping('birth', dottedDate) },
  noAccents: { weight: 5, issues: ['commune/misspelled'], retype: retyping('commune', forgetAccents) },
  noDistrict: { weight: 25, issues: ['commune/ambiguous'], retype: retyping('commune', forgetDistrict) },
  groupInWords: {
    weight: 8,
    issues: [],
    retype: retyping('learnerGroup', (code, { groupLabel }) => groupLabel(code)),
  },
  groupUnknown: { weight: 4, issues: ['code/unknown'], retype: retyping('learnerGroup', () => 'Đại biểu') },
  noName: { weight: 2, issues: ['cell/missing'], retype: forgetting('fullName') },
  noCommune: { weight: 4, issues: ['cell/missing'], retype: forgetting('commune') },
  noGroup: { weight: 4, issues: ['cell/missing'], retype: forgetting('learnerGroup') },
  repeated: { weight: 5, issues: ['enrolment/twice-in-class'], retype: repeatLearner },
  otherSex: { weight: 6, issues: ['id-number/other-sex'], retype: swapSex },
  otherYear: { weight: 4, issues: ['id-number/other-year'], retype: mistakeYear },
  sessionsSwapped: { weight: 4, issues: ['sessions/unreadable'], retype: retyping('sessions', swapSessions) },
  formulaError: { weight: 3, issues: ['cell/error-value'], retype: () => ({ district: '#N/A' }) },
} as const satisfies Record<string, LearnerMistake>;
