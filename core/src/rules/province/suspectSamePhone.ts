import { personIdentity } from '../../class/personIdentity.ts';
import type { RowOfClass, SuspicionRule } from './suspicion.ts';

/** A family may share a phone. */
const MOST_PEOPLE = 3;

/** One phone number for more than three people of the province [domain §4.1 Q18]. */
export const suspectSamePhone: SuspicionRule = ({ classes }) => {
  const owners = new Map<string, { people: Set<string>; rows: RowOfClass[] }>();
  for (const { classCode, checked } of classes) {
    for (const { id, values } of checked.enrolments) {
      if (values.phone === undefined) continue;
      const owner = owners.get(values.phone) ?? { people: new Set(), rows: [] };
      owner.people.add(personIdentity(values)?.key ?? `${classCode} ${id}`);
      owner.rows.push({ classCode, row: id });
      owners.set(values.phone, owner);
    }
  }
  return [...owners.values()]
    .filter(({ people }) => people.size > MOST_PEOPLE)
    .map(({ people, rows }) => {
      const classCodes = [...new Set(rows.map(({ classCode }) => classCode))];
      const params = { people: people.size, classes: classCodes.join(', ') };
      return { code: 'suspicion/same-phone', classCodes, rows, params };
    });
};
