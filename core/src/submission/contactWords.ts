import type { Contact } from '../plan/planSettings.ts';

/** By reporter, whom to call and how, as `Cấu hình` names them: `Bà Mẫu, 0950000001, mau@example.org`. */
export function contactWords(contacts: readonly Contact[] = []): Record<string, string> {
  const words: Record<string, string> = {};
  for (const { reporterId, name, phone = '', email = '' } of contacts) {
    const one = [name, phone, email].filter((part) => part !== '').join(', ');
    words[reporterId] = words[reporterId] === undefined ? one : `${words[reporterId]}; ${one}`;
  }
  return words;
}
