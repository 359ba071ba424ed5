import type { Unit } from '../../../core/src/plan/unit.ts';
import { inSentence } from './classRecord.ts';
import { typedDay } from './days.ts';
import { HAMLET_NAMES } from './hamletNames.ts';
import { FIRM_NAMES, FIRM_PRODUCTS, type LearnerRole } from './learnerRoles.ts';
import { GIVEN_NAMES, MIDDLE_NAMES, NAMES_OF_PEOPLES, PEOPLES_OF_DISTRICTS } from './personNames.ts';
import type { Random } from './seededRandom.ts';

type Sex = 'Nam' | 'Nữ';

/** A made-up person, with what lists say of them; '' where this person never gives it. */
export interface Person {
  readonly fullName: string;
  readonly sex: Sex;
  /** As typed: `05/02/1985`, or the year alone. */
  readonly birth: string;
  readonly ethnicity: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly role: LearnerRole;
  readonly workplace: string;
  readonly hamlet: string;
  readonly commune: Unit;
  readonly qualification: string;
}

/** Years of birth. */
const WORKING_AGE = [1961, 2001] as const;

/** A person of a role who lives in a commune. The ID's province is 099 and the phone's prefix 095: nobody's. */
export function drawPerson(role: LearnerRole, commune: Unit, random: Random): Person {
  const ethnicity = random.weighted(PEOPLES_OF_DISTRICTS[commune.districtCode] ?? { Kinh: 1 });
  const sex = role.sex ?? random.weighted<Sex>({ Nam: 57, Nữ: 43 });
  const year = random.whole(...(role.born ?? WORKING_AGE));
  const hamlet = drawHamlet(commune, random);
  return {
    fullName: drawName(ethnicity, sex, random),
    sex,
    birth: random.chance(0.7) ? drawBirthday(year, random) : String(year),
    ethnicity,
    idNumber: random.chance(0.9) ? drawIdNumber(sex, year, random) : '',
    phone: random.chance(0.97) ? `095${String(random.whole(0, 9_999_999)).padStart(7, '0')}` : '',
    role,
    workplace: drawWorkplace(role, commune, hamlet, random),
    hamlet,
    commune,
    qualification: random.pick(role.qualifications),
  };
}

/** A name of a people, made up of parts that stand alone often enough. */
export function drawName(ethnicity: string, sex: Sex, random: Random): string {
  const { family = [], maleMiddle, femaleMiddle } = NAMES_OF_PEOPLES[ethnicity] ?? {};
  const middle = random.pick((sex === 'Nam' ? maleMiddle : femaleMiddle) ?? MIDDLE_NAMES[sex]);
  const given = random.pick<string>(GIVEN_NAMES[sex].filter((name) => !middle.endsWith(name)));
  return [random.pick(family), middle, given].filter((word) => word !== '').join(' ');
}

const drawBirthday = (year: number, random: Random): string =>
  typedDay(
    [year, random.whole(1, 12), random.whole(1, 28)].map((part) => String(part).padStart(2, '0')).join('-'),
  );

function drawIdNumber(sex: Sex, year: number, random: Random): string {
  const centuryAndSex = (year < 2000 ? 0 : 2) + (sex === 'Nữ' ? 1 : 0);
  const serial = String(random.whole(1, 999_999)).padStart(6, '0');
  return `099${String(centuryAndSex)}${String(year).slice(2)}${serial}`;
}

const drawHamlet = ({ type }: Unit, random: Random): string =>
  type === 'XA' ? `Xóm ${random.pick(HAMLET_NAMES)}` : `TDP ${String(random.whole(1, 18))}`;

const drawWorkplace = ({ workplace }: LearnerRole, commune: Unit, hamlet: string, random: Random): string =>
  workplace
    .replace('{hamlet}', hamlet)
    .replace('{commune}', inSentence(commune))
    .replace('{district}', commune.districtName.charAt(0).toLowerCase() + commune.districtName.slice(1))
    .replace('{firm}', () => `${random.pick(FIRM_PRODUCTS)} ${random.pick(FIRM_NAMES)}`);
