/** A button: the function of `entry.ts` it runs with these arguments. That function answers the next state. */
export interface SidebarAction {
  readonly label: string;
  readonly run: string;
  readonly args: readonly unknown[];
  /** What the button says meanwhile. */
  readonly busy: string;
  readonly isMain: boolean;
  /** Asks for a text above the button, under this name; what the person types goes along as the last argument. */
  readonly input?: string;
  /** What stands there at first. */
  readonly typed?: string;
}

/** What a cell holds and what it would hold. `where` names the cell; empty when the card does. */
export interface SidebarChange {
  readonly where: string;
  readonly from: string;
  readonly to: string;
}

/** Something that is known, and whether it is to stand out. */
export interface SidebarFact {
  readonly label: string;
  readonly value: string;
  readonly differs: boolean;
}

/** How a card looks: the severities of issues, something that went well, something that did not, or neither. */
export type SidebarTone = 'block' | 'warn' | 'hint' | 'good' | 'bad' | 'plain';

/** One thing to read and what can be done about it. */
export interface SidebarCard {
  readonly tone: SidebarTone;
  readonly label: string;
  readonly where: string;
  readonly text: string;
  readonly changes: readonly SidebarChange[];
  /** What two things are compared by, in columns side by side. */
  readonly columns?: readonly (readonly SidebarFact[])[];
  readonly actions: readonly SidebarAction[];
}

/** Cards under a heading; without any, `empty` is said. */
export interface SidebarSection {
  readonly title: string;
  readonly cards: readonly SidebarCard[];
  readonly empty: string;
}

/** How many things of a kind there are in the whole workbook. */
export interface SidebarCount {
  readonly tone: SidebarTone;
  readonly label: string;
  readonly count: number;
}

/**
 * Everything the sidebar shows, as JSON. The page only draws it and runs the functions that its buttons name: a new
 * feature adds cards, sections and functions, and nothing to the page.
 */
export interface SidebarState {
  /** What `sidebarStamp` answers as long as this state holds. */
  readonly stamp: string;
  /** A page of its own: it stays until a button leads elsewhere, wherever in the sheet the person goes. */
  readonly isPinned?: boolean;
  /** What the last press did, or a question; undefined when there is nothing to say. */
  readonly notice?: SidebarCard;
  readonly sections: readonly SidebarSection[];
  readonly foot: {
    readonly title: string;
    readonly counts: readonly SidebarCount[];
    readonly lines: readonly string[];
    readonly actions: readonly SidebarAction[];
  };
}
