import type { Cell } from '../../../core/src/schema/cell.ts';
import type { lecturerColumns } from '../../../core/src/schema/lecturerColumns.ts';
import type { materialColumns } from '../../../core/src/schema/materialColumns.ts';
import type { Reporter } from '../../../core/src/plan/plan.ts';
import type { ClassRecord } from './classRecord.ts';
import { drawRowId } from './drawId.ts';
import { GIVEN_NAMES, MIDDLE_NAMES, NAMES_OF_PEOPLES } from './personNames.ts';
import type { Random } from './seededRandom.ts';

/** A row of the tab `Tài liệu` by its columns' keys, as a clerk types it. */
export type MaterialRecord = Record<(typeof materialColumns)[number]['key'], Cell>;
/** A row of the tab `Giảng viên`, likewise. */
export type LecturerRecord = Record<(typeof lecturerColumns)[number]['key'], Cell>;

/** Who sends lecturers and from which offices: as the plan says, and a university that it asks to work along. */
const SENDERS = [
  {
    actor: 'SO_NGANH_TINH',
    workplaces: ['Sở Nông nghiệp và PTNT', 'Chi cục Phát triển nông thôn'],
    note: '',
  },
  { actor: 'SO_NGANH_TINH', workplaces: ['Sở Công Thương', 'Sở Tài nguyên và Môi trường'], note: '' },
  { actor: 'UBND_HUYEN', workplaces: ['Phòng Nông nghiệp của {district}'], note: '' },
  {
    actor: 'TRUONG_DAI_HOC',
    workplaces: ['Trường Đại học Nông Lâm Thái Nguyên'],
    note: 'Phối hợp theo đề nghị của VPĐP NTM tỉnh',
  },
] as const;
const POSITIONS = ['Chuyên viên chính', 'Phó Trưởng phòng', 'Thạc sĩ, giảng viên', 'Chuyên viên'];

/** What was handed out in a held class: the framework's book and the district's own pages. */
export function drawMaterials(typed: ClassRecord, reporter: Reporter, random: Random): MaterialRecord[] {
  const row = { ordinal: '', classCode: typed.classCode, topics: typed.topics, note: '' };
  const district = `UBND ${lowerFirst(reporter.name)}`;
  return [
    {
      ...row,
      title: 'Bộ tài liệu tập huấn theo khung chương trình của Trung ương',
      materialKind: 'KHUNG',
      actor: 'VPDP_TINH',
      provider: 'Văn phòng Điều phối nông thôn mới tỉnh',
      pages: random.whole(60, 140),
      _id: drawRowId(random),
    },
    {
      ...row,
      title: 'Tình hình, kết quả và nhiệm vụ của địa phương',
      materialKind: 'DIA_PHUONG',
      actor: 'UBND_HUYEN',
      provider: district,
      pages: random.whole(8, 24),
      _id: drawRowId(random),
    },
  ];
}

/** Who taught a held class: one to three made-up people. */
export function drawLecturers(typed: ClassRecord, reporter: Reporter, random: Random): LecturerRecord[] {
  const senders = random.shuffled(SENDERS).slice(0, random.whole(1, 3));
  return senders.map(({ actor, workplaces, note }) => ({
    ordinal: '',
    classCode: typed.classCode,
    fullName: drawName(random),
    position: random.pick(POSITIONS),
    workplace: random.pick(workplaces).replace('{district}', lowerFirst(reporter.name)),
    actor,
    topics: typed.topics,
    sessions: random.whole(1, 4),
    note,
    _id: drawRowId(random),
  }));
}

function drawName(random: Random): string {
  const sex = random.pick(['Nam', 'Nữ'] as const);
  const middle = random.pick(MIDDLE_NAMES[sex]);
  const given = random.pick<string>(GIVEN_NAMES[sex].filter((name) => !middle.endsWith(name)));
  const family = random.pick(NAMES_OF_PEOPLES['Kinh']?.family ?? []);
  return [family, middle, given].filter((word) => word !== '').join(' ');
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
