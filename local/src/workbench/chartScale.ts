/** An axis of numbers: where it ends and the marks along it, zero first. */
export interface NumberAxis {
  readonly most: number;
  readonly marks: readonly number[];
}

/** An axis that reaches at least `most`, in about five steps of 1, 2 or 5 times a power of ten, whole numbers. */
export function numberAxis(most: number): NumberAxis {
  const rough = Math.max(1, most / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const steps = Math.max(1, Math.ceil(most / step));
  return { most: steps * step, marks: Array.from({ length: steps + 1 }, (_, at) => at * step) };
}

/** A number as it is written on an axis: `1.200`, `3,5 triệu`, `12 tỷ`. */
export function axisText(value: number): string {
  const [size, word] = value >= 1e9 ? [1e9, ' tỷ'] : value >= 1e6 ? [1e6, ' triệu'] : [1, ''];
  return (value / size).toLocaleString('vi-VN', { maximumFractionDigits: 1 }) + word;
}
