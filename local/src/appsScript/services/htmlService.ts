import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textArgument, wholeArgument } from '../argument.ts';
import { makeRef, type Ref } from '../ref.ts';
import type { Run } from '../run.ts';
import type { Kind, ServiceRef } from '../strictObject.ts';

export type HtmlOutputRef = Ref & {
  run: Run;
  page: { title: string; html: string; width?: number; height?: number };
};

function htmlOutputOf(run: Run, html: string): HtmlOutputRef {
  return makeRef('HtmlOutput', { run, page: { title: '', html } });
}

/** A page as it stands in the script's project, which is the folder of the bundle. */
function readPage({ bundleFile }: Run, name: string): string {
  const file = path.join(path.dirname(bundleFile), name.endsWith('.html') ? name : `${name}.html`);
  if (!/^[\w-]+(\.html)?$/.test(name) || !existsSync(file))
    throw new Error(`No HTML file named ${name} was found.`);
  return readFileSync(file, 'utf8');
}

/** Pages for sidebars and dialogs; no templates. */
export const htmlService: Kind<ServiceRef> = {
  methods: {
    createHtmlOutput: ({ run }, html = '') => htmlOutputOf(run, textArgument(html, 'html')),
    createHtmlOutputFromFile: ({ run }, name) =>
      htmlOutputOf(run, readPage(run, textArgument(name, 'filename'))),
  },
};

/** A page that a script is about to show. */
export const htmlOutput: Kind<HtmlOutputRef> = {
  methods: {
    setTitle: (output, title) => {
      output.page.title = textArgument(title, 'title');
      return output;
    },
    setWidth: (output, width) => {
      output.page.width = wholeArgument(width, 'width');
      return output;
    },
    setHeight: (output, height) => {
      output.page.height = wholeArgument(height, 'height');
      return output;
    },
    append: (output, html) => {
      output.page.html += textArgument(html, 'addedContent');
      return output;
    },
    getTitle: ({ page }) => page.title,
    getContent: ({ page }) => page.html,
  },
};
