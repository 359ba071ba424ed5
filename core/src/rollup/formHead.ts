import type { Plan } from '../plan/plan.ts';
import { GEOGRAPHY_TEXT, type ReportScope } from './reportScope.ts';

/**
 * Which places the lines of a table stand for. Only Biểu 03 names communes, by the geography that is set; the others are of the
 * whole province, in lines that are no places, or of reporters, which stay who they are in every geography.
 */
const PLACES = {
  quotaLines: 'toàn tỉnh, theo chỉ tiêu lớp',
  reporters: 'theo đơn vị báo cáo',
  sources: 'toàn tỉnh, theo nguồn kinh phí',
  targets: 'toàn tỉnh, theo mục tiêu',
  programmes: 'toàn tỉnh, theo chương trình và đơn vị báo cáo',
  blocks: 'toàn tỉnh, theo chỉ tiêu, đơn vị báo cáo và nguồn kinh phí',
  classes: 'theo lớp của đơn vị báo cáo',
} as const;
export type Places = keyof typeof PLACES;

/** Of which places a table is: by lines of one kind, or by the geography that is set. */
export type HeadPlaces =
  { readonly by: Places } | { readonly by: 'communes' | 'overview'; readonly scope: ReportScope };

/**
 * The line of every published table below its title: of which plan, which period and which places its numbers are. As of when they
 * are stands in the line below (`openAsOf`, `closedAsOf`). `period` is in words.
 */
export const scopeLine = (
  { shortTitle }: Pick<Plan, 'shortTitle'>,
  period: string,
  places: HeadPlaces,
): string => `${shortTitle}; kỳ: ${period}; địa bàn: ${placesText(places)}`;

function placesText(places: HeadPlaces): string {
  if (places.by === 'communes') return GEOGRAPHY_TEXT[places.scope.geography];
  if (places.by === 'overview') {
    return `toàn tỉnh, giống nhau ở mọi địa giới (Biểu 03 theo ${GEOGRAPHY_TEXT[places.scope.geography]})`;
  }
  return PLACES[places.by];
}

/** How the line begins that says as of which closing a table was made. That is no matter of when it was published. */
export const CLOSED_AS_OF = 'Số liệu đã chốt ngày ';

/** What a table says of its moment while its period is open: `10:05 ngày 24/11/2026`. */
export const openAsOf = (moment: string): string => `Số liệu tính đến ${moment}`;

/** What the tables of a closed period say of theirs, the same on every later day: `24/11/2026`. */
export const closedAsOf = (day: string): string => `${CLOSED_AS_OF}${day}`;
