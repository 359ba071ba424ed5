/** The index of the last item that passes, -1 if none does. */
export function lastIndexWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    if (passes(items[index] as T)) return index;
  }
  return -1;
}
