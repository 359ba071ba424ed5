import { textArgument } from '../argument.ts';
import { makeRef, type Ref } from '../ref.ts';
import type { Run } from '../run.ts';
import type { Kind } from '../strictObject.ts';

/** A text that may link somewhere as a whole; styles of parts are not simulated. */
export type RichTextValueRef = Ref & { run: Run; content: { text: string; link?: string } };

/** An empty `RichTextValueBuilder`. */
export function newRichTextValue(run: Run): RichTextValueRef {
  return makeRef('RichTextValueBuilder', { run, content: { text: '' } });
}

/** SpreadsheetApp.newRichTextValue() */
export const richTextValueBuilder: Kind<RichTextValueRef> = {
  methods: {
    setText: (builder, text) => {
      builder.content.text = textArgument(text, 'text');
      return builder;
    },
    setLinkUrl: (builder, ...args) => {
      if (args.length > 1 && (args[0] !== 0 || args[1] !== builder.content.text.length)) {
        throw new Error('A link on a part of a text is not simulated');
      }
      const url = args.at(-1);
      if (url === null) delete builder.content.link;
      else builder.content.link = textArgument(url, 'linkUrl');
      return builder;
    },
    build: ({ run, content }) => makeRef('RichTextValue', { run, content: { ...content } }),
  },
};

/** What `build()` gives. */
export const richTextValue: Kind<RichTextValueRef> = {
  methods: {
    getText: ({ content }) => content.text,
    getLinkUrl: ({ content }) => content.link ?? null,
  },
};
