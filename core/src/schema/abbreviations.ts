/**
 * What the lists of 2022–2025 shorten, and the words for it, folded [domain §2.3, §4.1 Q20]. The same letters are another
 * thing in another column: TX is a thị xã where a unit stands and a trưởng xóm where a person's office does. Only what is
 * compared with words somewhere is here. Old lists are pasted for years: an abbreviation is understood after its thing is gone.
 */
export const ABBREVIATIONS = {
  /** In names of communes and districts. */
  unit: {
    h: 'huyện',
    p: 'phường',
    tp: 'thành phố',
    tt: 'thị trấn',
    tx: 'thị xã',
    x: 'xã',
  },
  /** In learner groups, and in positions that name one. */
  person: {
    bcđ: 'ban chỉ đạo',
    bql: 'ban quản lý',
    btcb: 'bí thư chi bộ',
    cb: 'cán bộ',
    dn: 'doanh nghiệp',
    htx: 'hợp tác xã',
    ntm: 'nông thôn mới',
    tdp: 'tổ dân phố',
    tht: 'tổ hợp tác',
    tv: 'thành viên',
    tx: 'trưởng xóm',
    xd: 'xây dựng',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** Where an abbreviation stands. */
export type AbbreviationPlace = keyof typeof ABBREVIATIONS;
