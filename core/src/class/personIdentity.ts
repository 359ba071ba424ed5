import { foldText } from '../cell/foldText.ts';
import type { Enrolment } from '../schema/enrolmentColumns.ts';

/**
 * By what a person is known: the CCCD when it is there, else name, birth year and commune together: a candidate, since
 * nobody is known by a name alone [design §8, domain §4.7].
 */
export interface PersonIdentity {
  readonly kind: 'idNumber' | 'nameBirthCommune';
  readonly key: string;
}

/** The identity of an enrolment's person; undefined when the row says too little to tell. */
export function personIdentity({
  idNumber,
  fullName,
  birth,
  commune,
}: Enrolment): PersonIdentity | undefined {
  if (idNumber !== undefined) return { kind: 'idNumber', key: idNumber };
  if (fullName === undefined || birth === undefined || commune === undefined) return undefined;
  const name = foldText(fullName).replace(/^(ông|bà|anh|chị|đ\/c|đồng chí)\.? /, '');
  return { kind: 'nameBirthCommune', key: `${name}|${String(birth.year)}|${commune}` };
}
