/** Folds case, accents and đ, so that `ket thuc` finds `Kết thúc`. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();

/** The allowed values that fit what was typed so far: those that begin with it first, then those that contain it. */
export function matchingOptions(options: readonly string[], typed: string): string[] {
  const wanted = foldText(typed);
  const folded = options.map((option) => ({ option, text: foldText(option) }));
  const starts = folded.filter(({ text }) => text.startsWith(wanted));
  const contains = folded.filter(({ text }) => !text.startsWith(wanted) && text.includes(wanted));
  return [...starts, ...contains].map(({ option }) => option);
}
