/** A sentence with what was probably meant, where it does not say so itself. */
export const withSuggestion = (sentence: string, suggestion: string | undefined): string =>
  suggestion === undefined || sentence.includes(suggestion)
    ? sentence
    : `${sentence} Có lẽ là “${suggestion}”.`;
