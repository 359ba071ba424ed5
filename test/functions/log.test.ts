import { logTo } from '../../functions/src/log.ts';

const lineOf = (...event: Parameters<ReturnType<typeof logTo>>): string => {
  const lines: string[] = [];
  logTo((line) => lines.push(line))(...event);
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
};

describe('logTo', () => {
  it('writes one line of JSON an event, as Cloud Logging reads it', () => {
    expect(JSON.parse(lineOf('INFO', 'sync', { workbookId: 'wb-171', classes: 2 }))).toEqual({
      severity: 'INFO',
      message: 'sync',
      workbookId: 'wb-171',
      classes: 2,
    });
  });

  it('writes an event without fields', () => {
    expect(JSON.parse(lineOf('WARNING', 'audit'))).toEqual({ severity: 'WARNING', message: 'audit' });
  });

  it('keeps an error of many lines on one line', () => {
    expect(lineOf('ERROR', 'bug', { error: 'Error: x\n    at y\r\n' })).not.toMatch(/[\r\n]/);
  });
});
