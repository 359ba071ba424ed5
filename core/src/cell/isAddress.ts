/** Whether a text has the form of an e-mail address: one @, and a dot inside what follows it. */
export function isAddress(text: string): boolean {
  const [name = '', domain = '', ...more] = text.split('@');
  const labels = domain.split('.');
  return name !== '' && more.length === 0 && labels.length > 1 && labels.every((label) => label !== '');
}
