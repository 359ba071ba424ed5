import type { Unit } from '../../../core/src/plan/unit.ts';
import { drawPerson, type Person } from './drawPerson.ts';
import { LEARNER_ROLES, type LearnerRole } from './learnerRoles.ts';
import type { PlacedClass } from './placeClasses.ts';
import type { Random } from './seededRandom.ts';
import { isValidOn } from './targetCommunes.ts';

/** The people a reporter has had in its classes, each with the last day of the latest class, and what is theirs alone. */
export interface Population {
  readonly busyUntil: Map<Person, string>;
  /** Numbers, name-birth-commune keys and hamlet posts that nobody else may get. */
  readonly taken: Set<string>;
}

/** Where learners come from: the reporter's district, the capital, and the whole province. */
export interface Homes {
  readonly district: readonly Unit[];
  readonly capital: readonly Unit[];
  readonly province: readonly Unit[];
}

/** Absent people are 4 in 100: 30 are still there, and no class is unusually small. */
const FEWEST = 34;
const MOST = 55;
/** Of learners who could be somebody known, so many are. */
const KNOWN_SHARE = 0.25;
/** Of district staff in a class for the whole province, so many come from other districts. */
const ELSEWHERE_SHARE = 0.3;
const DRAWS_A_LEARNER = 40;

/** The learners of a class, leaders first. People come again to later classes, never to two at a time. */
export function drawRoster(
  placed: PlacedClass,
  endDate: string,
  { population, homes }: { population: Population; homes: Homes },
  random: Random,
): Person[] {
  const wanted = random.whole(FEWEST, MOST);
  const roster = new Set<Person>();
  for (let draws = wanted * DRAWS_A_LEARNER; roster.size < wanted && draws > 0; draws -= 1) {
    const person = drawLearner(placed, { population, homes }, random);
    if (person === undefined) continue;
    roster.add(person);
    population.busyUntil.set(person, endDate);
  }
  return [...roster].sort((a, b) => LEARNER_ROLES.indexOf(a.role) - LEARNER_ROLES.indexOf(b.role));
}

function drawLearner(
  placed: PlacedClass,
  { population, homes }: { population: Population; homes: Homes },
  random: Random,
): Person | undefined {
  const role = drawRole(placed.classGroup, random);
  const commune = drawCommune(role, placed, homes, random);
  const known = knownPeople(role, placed, commune, population);
  const holdsPost = role.onePostIn === 'commune' && known.length > 0;
  if (holdsPost || (known.length > 0 && random.chance(KNOWN_SHARE))) {
    const free = known.filter((person) => (population.busyUntil.get(person) ?? '') < placed.startDate);
    return free.length > 0 ? random.pick(free) : undefined;
  }
  return drawStranger(role, commune, population.taken, random);
}

function drawRole(classGroup: string, random: Random): LearnerRole {
  const roles = LEARNER_ROLES.filter(({ groups }) => groups[classGroup] !== undefined);
  const at = random.weighted(Object.fromEntries(roles.map(({ weight }, index) => [String(index), weight])));
  const role = roles[Number(at)];
  if (role === undefined) throw new Error(`no learners come to classes of ${classGroup}`);
  return role;
}

function drawCommune(role: LearnerRole, placed: PlacedClass, homes: Homes, random: Random): Unit {
  if (placed.commune !== undefined) return placed.commune;
  const isFromElsewhere = placed.classGroup === 'NTM-A' && random.chance(ELSEWHERE_SHARE);
  const home = role.home === 'capital' ? homes.capital : isFromElsewhere ? homes.province : homes.district;
  return random.pick(home.filter((unit) => isValidOn(unit, placed.startDate)));
}

// Posts are held in one commune; to a class for a whole district the known come from anywhere in it.
const knownPeople = (
  role: LearnerRole,
  placed: PlacedClass,
  commune: Unit,
  { busyUntil }: Population,
): Person[] =>
  [...busyUntil.keys()].filter(
    (person) =>
      person.role === role &&
      (person.commune === commune || (placed.commune === undefined && role.onePostIn !== 'commune')) &&
      isValidOn(person.commune, placed.startDate),
  );

function drawStranger(
  role: LearnerRole,
  commune: Unit,
  taken: Set<string>,
  random: Random,
): Person | undefined {
  const person = drawPerson(role, commune, random);
  const nameKey = `${person.fullName}|${person.birth.slice(-4)}|${commune.id}`;
  const postKey = role.onePostIn === 'hamlet' ? `${role.position}|${person.hamlet}|${commune.id}` : '';
  const keys = [person.idNumber, person.phone, nameKey, postKey].filter((key) => key !== '');
  if (keys.some((key) => taken.has(key))) return undefined;
  for (const key of keys) taken.add(key);
  return person;
}
