import type {
  SidebarAction,
  SidebarCard,
  SidebarSection,
  SidebarState,
  SidebarTone,
} from '../ui/sidebarModel.ts';

/** What a page of the sidebar shows. */
export interface PageContent {
  readonly sections: readonly SidebarSection[];
  readonly notice?: SidebarCard | undefined;
  /** Words and buttons at the bottom, before the one that leads back. */
  readonly lines?: readonly string[];
  readonly actions?: readonly SidebarAction[];
  /** Of the province's workbook: there is no cell to go back to. */
  readonly isProvince?: boolean;
}

/** A page of the sidebar that stays, wherever in the sheet the person goes, until a button leads elsewhere. */
export const sidebarPage = ({
  sections,
  notice,
  lines = [],
  actions = [],
  isProvince = false,
}: PageContent): SidebarState => ({
  stamp: '',
  isPinned: true,
  ...(notice === undefined ? {} : { notice }),
  sections,
  foot: { title: '', counts: [], lines, actions: isProvince ? actions : [...actions, BACK] },
});

/** A page of the province's workbook: it has no cells to check, so nothing leads back to them. */
export const provincePage = (
  content: Pick<PageContent, 'sections' | 'notice' | 'lines'>,
  actions: readonly SidebarAction[],
): SidebarState => {
  const page = sidebarPage(content);
  return { ...page, foot: { ...page.foot, actions } };
};

/** A button that is not the main one. */
export const aButton = (
  label: string,
  run: string,
  args: readonly unknown[] = [],
  busy = 'Đang mở…',
): SidebarAction => ({ label, run, args, busy, isMain: false });

/** The button that does what a card is about. */
export const mainButton = (...button: Parameters<typeof aButton>): SidebarAction => ({
  ...aButton(...button),
  isMain: true,
});

const BACK = aButton('Về lỗi của ô', 'sidebarState', [], 'Đang kiểm tra…');

/** A page with nothing but a sentence: why there is nothing to see, or what kept it from being seen. */
export const emptyPage = (title: string, empty: string, again?: SidebarAction): SidebarState =>
  sidebarPage({ sections: [{ title, cards: [], empty }], actions: again === undefined ? [] : [again] });

/** Words of something that kept the server from answering begin with a small letter. */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words about what was done. */
export const noticeOf = (
  tone: SidebarTone,
  text: string,
  actions: readonly SidebarAction[] = [],
): SidebarCard => ({ tone, label: '', where: '', text, changes: [], actions });
