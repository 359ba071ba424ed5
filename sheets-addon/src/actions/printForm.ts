import { paperOf, type Paper } from '../../../core/src/schema/printPaper.ts';
import type { Ports } from '../ports.ts';

/** Inches. */
const MARGIN = '0.5';

/**
 * Menu of the province: offers the tab in front as a PDF set up for paper, the one that fits it first. Links, since a script
 * can neither print nor set up a page; what stands in them Google documents nowhere.
 */
export function printFromMenu({ ui }: Pick<Ports, 'ui'>): void {
  const { tab, sheetId, address } = ui.frontTab();
  const fitting = paperOf(tab);
  const papers: readonly Paper[] = fitting === 'A4' ? ['A4', 'A3'] : ['A3', 'A4'];
  ui.showLinks(
    `In tab “${tab}”`,
    `Bản PDF nằm ngang, vừa chiều rộng trang, lặp lại tiêu đề ở mỗi trang. Khổ giấy vừa với tab này: ${fitting}.`,
    papers.map((paper) => [`Mở bản in ${paper} ngang`, pdfAddress(address, sheetId, paper)]),
  );
}

/** Where Google makes a PDF of one tab: across, as wide as the paper, the frozen rows on each page, no grid. */
export function pdfAddress(workbookAddress: string, sheetId: number, paper: Paper): string {
  const query = [
    ['format', 'pdf'],
    ['gid', String(sheetId)],
    ['size', paper],
    ['portrait', 'false'],
    ['fitw', 'true'],
    ['fzr', 'true'],
    ['gridlines', 'false'],
    ['printtitle', 'false'],
    ['sheetnames', 'false'],
    ['pagenum', 'CENTER'],
    ...['top', 'bottom', 'left', 'right'].map((side) => [`${side}_margin`, MARGIN]),
  ].map((pair) => pair.join('='));
  return `${workbookAddress.replace(/\/edit.*$/, '')}/export?${query.join('&')}`;
}
