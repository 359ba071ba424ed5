/** A day as offices write it: `2024-03-05` → `05/03/2024`. */
export const printDay = (day: string): string => day.split('-').reverse().join('/');
