/** What the province's office reads of a suspicious list. The add-on does not carry these words. */
export const suspicionTexts = {
  'suspicion/same-list':
    'Hai lớp {classes} có {common} người trùng nhau trên {listed} người. Hãy đối chiếu với danh sách ký nhận của từng lớp.',
  'suspicion/same-phone':
    'Một số điện thoại được ghi cho {people} người ở {classes}. Hãy gọi thử và hỏi lại đơn vị báo cáo.',
  'suspicion/same-birth-date':
    'Lớp {classes} có {people} người cùng một ngày sinh. Hãy hỏi lại đơn vị, có thể do kéo chép ô.',
  'suspicion/sequential-ids':
    'Lớp {classes} có {people} số CCCD liền nhau. Hãy hỏi lại đơn vị, có thể do kéo chép ô.',
  'suspicion/early-certificate':
    'Lớp {classes} ghi chứng nhận ngày {day}, trước ngày bế giảng {end}. Hãy xem lại quyết định công nhận.',
  'suspicion/early-results':
    'Lớp {classes} bế giảng ngày {end} mà {people} người đã có kết quả hoàn thành. Hãy hỏi lại đơn vị.',
  'suspicion/class-moved':
    'Hai lớp {classes} của hai đơn vị có cùng ngày khai giảng và {common} người trùng nhau. Hãy kiểm tra lớp có bị tính hai lần hay đã chuyển đơn vị.',
  'suspicion/two-places':
    'Cùng một người (theo số CCCD) có ở {classes} trong cùng ngày {day}. Hãy hỏi lại các đơn vị.',
} as const;

export type SuspicionCode = keyof typeof suspicionTexts;

/** What each kind of suspicion is called, in the order in which the office reads them: the gravest first. */
export const suspicionKinds: Readonly<Record<SuspicionCode, string>> = {
  'suspicion/class-moved': 'Lớp ở hai đơn vị',
  'suspicion/same-list': 'Danh sách trùng',
  'suspicion/two-places': 'Một người ở hai nơi',
  'suspicion/early-certificate': 'Chứng nhận sớm',
  'suspicion/early-results': 'Kết quả sớm',
  'suspicion/same-phone': 'Trùng số điện thoại',
  'suspicion/sequential-ids': 'Số CCCD liền nhau',
  'suspicion/same-birth-date': 'Trùng ngày sinh',
};

/** The same in English, for auditors. */
export const suspicionTextsEn: Readonly<Record<SuspicionCode, string>> = {
  'suspicion/same-list':
    'The classes {classes} have {common} people in common of {listed}. Compare the signing sheets of each.',
  'suspicion/same-phone':
    'One phone number stands for {people} people in {classes}. Call it, and ask the reporter.',
  'suspicion/same-birth-date':
    'Class {classes} has {people} people born on one day. Ask the reporter: cells may have been dragged.',
  'suspicion/sequential-ids':
    'Class {classes} has {people} CCCD numbers in a row. Ask the reporter: cells may have been dragged.',
  'suspicion/early-certificate':
    'Class {classes} names a certificate of {day}, before its last day {end}. Look at the decision again.',
  'suspicion/early-results':
    'Class {classes} ends on {end}, yet {people} people have completed it. Ask the reporter.',
  'suspicion/class-moved':
    'The classes {classes} of two reporters start on one day and have {common} people in common. One class may be counted twice or have moved.',
  'suspicion/two-places': 'One person (by CCCD) is in {classes} on the same day {day}. Ask the reporters.',
};
