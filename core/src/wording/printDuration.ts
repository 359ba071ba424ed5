/** A stretch of time as a person says it, seconds cut off beyond an hour: `2 phút 10 giây`, `1 giờ 5 phút`, `0 giây`. */
export function printDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = [
    hours > 0 ? `${String(hours)} giờ` : '',
    minutes > 0 ? `${String(minutes)} phút` : '',
    hours === 0 && rest > 0 ? `${String(rest)} giây` : '',
  ];
  return parts.filter((part) => part !== '').join(' ') || '0 giây';
}
