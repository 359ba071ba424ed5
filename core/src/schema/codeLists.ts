/** One entry of a dropdown: the code that is stored and counted, and the words that explain it. */
export interface CodeEntry {
  readonly code: string;
  readonly label: string;
  /** Other spellings that mean the same, as clerks type them. */
  readonly aliases?: readonly string[] | undefined;
}

/** Lists that the plan defines (`plans/*.json`); a later plan has others. */
export const PLAN_LISTS = [
  'programme',
  'classGroup',
  'communeCategory',
  'topic',
  'venueType',
  'fundingSource',
  'learnerGroup',
  'costLine',
  'costRank',
  'materialKind',
  'actor',
] as const;

/** Lists of the plan that only the province's tab `Cấu hình` chooses from. */
type SettingListName = 'target' | 'quotaLine' | 'planYear' | 'periodKind' | 'reporter';

const entry = (code: string, label: string, ...aliases: string[]): CodeEntry => ({ code, label, aliases });

/**
 * Lists that hold for every plan. Status, result and education: domain §3.1–3.2; the province's approval: design §5; the
 * kinds of training: the plan's title [A20]; sex and pay as the offices write them; the 54 peoples with the statistical
 * codes that domain §3.2 F
 * gives (the others are typed by name).
 */
export const FIXED_LISTS = {
  status: [
    entry('KE_HOACH', 'Kế hoạch'),
    entry('DA_MO', 'Đã mở'),
    entry('DANG_HOC', 'Đang học'),
    entry('KET_THUC', 'Kết thúc', 'Đã kết thúc'),
    entry('HOAN', 'Hoãn', 'Tạm hoãn'),
    entry('HUY', 'Hủy', 'Đã hủy'),
  ],
  approval: [
    entry('DUYET', 'Duyệt', 'Đã duyệt', 'Đồng ý', 'Phê duyệt'),
    entry('KHONG_DUYET', 'Không duyệt', 'Không đồng ý'),
    entry('CHO_BO_SUNG', 'Chờ bổ sung', 'Bổ sung', 'Yêu cầu bổ sung'),
  ],
  trainingKind: [entry('DAO_TAO', 'Đào tạo'), entry('TAP_HUAN', 'Tập huấn'), entry('BOI_DUONG', 'Bồi dưỡng')],
  yesNo: [entry('Có', 'Có', 'C', 'x'), entry('Không', 'Không', 'K', 'Ko')],
  sex: [entry('Nam', 'Nam', '1'), entry('Nữ', 'Nữ', '2', 'Nu')],
  salaried: [
    entry('Có', 'Có hưởng lương NSNN', 'C', 'x'),
    entry('Không', 'Không hưởng lương NSNN', 'K', 'Ko'),
  ],
  result: [
    entry('HOAN_THANH', 'Hoàn thành', 'Đạt'),
    entry('KHONG_HT', 'Không hoàn thành', 'Không đạt'),
    entry('VANG', 'Vắng'),
  ],
  qualification: [
    entry('CH', 'Chưa qua đào tạo'),
    entry('SC', 'Sơ cấp'),
    entry('TC', 'Trung cấp'),
    entry('CĐ', 'Cao đẳng'),
    entry('ĐH', 'Đại học'),
    entry('ThS', 'Thạc sĩ', 'Thạc sỹ'),
    entry('TS', 'Tiến sĩ', 'Tiến sỹ'),
  ],
  ethnicity: [
    entry('Kinh', 'Kinh', '01', '1'),
    entry('DTTS', 'Dân tộc thiểu số', 'x'),
    entry('Tày', 'Tày', '02', '2'),
    entry('Thái', 'Thái', '03', '3'),
    entry('Mường', 'Mường', '04', '4'),
    entry('Khmer', 'Khmer', '05', '5', 'Khơ Me'),
    entry('Hoa', 'Hoa', '06', '6', 'Hán'),
    entry('Nùng', 'Nùng', '07', '7'),
    entry('Mông', 'Mông', '08', '8', "H'mông", 'Hmông', "H'Mông"),
    entry('Dao', 'Dao', '09', '9'),
    entry('Gia Rai', 'Gia Rai', '10', 'Gia-rai'),
    entry('Ngái', 'Ngái', '11'),
    entry('Ê Đê', 'Ê Đê', '12', 'Ê-đê'),
    entry('Ba Na', 'Ba Na', 'Ba-na'),
    entry('Xơ Đăng', 'Xơ Đăng', 'Xơ-đăng'),
    entry('Sán Chay', 'Sán Chay', '13', 'Cao Lan', 'Sán Chỉ', 'Sán Chay (Cao Lan - Sán Chỉ)'),
    entry('Cơ Ho', 'Cơ Ho', 'Cơ-ho'),
    entry('Chăm', 'Chăm'),
    entry('Sán Dìu', 'Sán Dìu', '17', 'Sán Rìu'),
    entry('Hrê', 'Hrê'),
    entry('Mnông', 'Mnông'),
    entry('Ra Glai', 'Ra Glai', 'Ra-glai'),
    entry('Xtiêng', 'Xtiêng'),
    entry('Bru - Vân Kiều', 'Bru - Vân Kiều', 'Bru-Vân Kiều', 'Vân Kiều'),
    entry('Thổ', 'Thổ'),
    entry('Giáy', 'Giáy'),
    entry('Cơ Tu', 'Cơ Tu', 'Cơ-tu'),
    entry('Giẻ Triêng', 'Giẻ Triêng', 'Gié-Triêng'),
    entry('Mạ', 'Mạ'),
    entry('Khơ Mú', 'Khơ Mú', 'Khơ-mú'),
    entry('Co', 'Co'),
    entry('Tà Ôi', 'Tà Ôi', 'Tà-ôi'),
    entry('Chơ Ro', 'Chơ Ro', 'Chơ-ro'),
    entry('Kháng', 'Kháng'),
    entry('Xinh Mun', 'Xinh Mun', 'Xinh-mun'),
    entry('Hà Nhì', 'Hà Nhì'),
    entry('Chu Ru', 'Chu Ru', 'Chu-ru'),
    entry('Lào', 'Lào'),
    entry('La Chí', 'La Chí'),
    entry('La Ha', 'La Ha'),
    entry('Phù Lá', 'Phù Lá'),
    entry('La Hủ', 'La Hủ'),
    entry('Lự', 'Lự'),
    entry('Lô Lô', 'Lô Lô'),
    entry('Chứt', 'Chứt'),
    entry('Mảng', 'Mảng'),
    entry('Pà Thẻn', 'Pà Thẻn'),
    entry('Cơ Lao', 'Cơ Lao'),
    entry('Cống', 'Cống'),
    entry('Bố Y', 'Bố Y'),
    entry('Si La', 'Si La'),
    entry('Pu Péo', 'Pu Péo'),
    entry('Brâu', 'Brâu'),
    entry('Ơ Đu', 'Ơ Đu'),
    entry('Rơ Măm', 'Rơ Măm'),
  ],
} as const satisfies Record<string, readonly CodeEntry[]>;

export type CodeListName = keyof typeof FIXED_LISTS | (typeof PLAN_LISTS)[number] | SettingListName;
