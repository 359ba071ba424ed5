import type { PersonIdentity } from '../class/personIdentity.ts';

/** By what two rows were taken for one person, in a clerk's words. */
export const describeIdentity = ({ kind }: PersonIdentity): string =>
  kind === 'idNumber' ? 'cùng số CCCD' : 'cùng họ tên, năm sinh và xã';
