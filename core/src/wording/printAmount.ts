/** A number as offices write it: `2.5` → `2,5`, `48500000` → `48.500.000`. */
export function printAmount(value: number): string {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (part === undefined ? '' : `,${part}`);
}
