import { loadConfig } from '../../functions/src/config.ts';

const ENOUGH = {
  PROVINCE_WORKBOOK_ID: 'wb-tinh',
  TOKEN_AUDIENCES: 'add-on.apps.test, https://functions.test',
  PERSON_KEY_SECRET: '0123456789abcdef',
};

describe('loadConfig', () => {
  it('reads what it must have, and fills in Google’s own addresses', () => {
    expect(loadConfig(ENOUGH, '/srv')).toEqual({
      provinceWorkbookId: 'wb-tinh',
      tokens: {
        audiences: ['add-on.apps.test', 'https://functions.test'],
        issuers: ['https://accounts.google.com', 'accounts.google.com'],
        certsUrl: 'https://www.googleapis.com/oauth2/v1/certs',
      },
      personKeySecret: '0123456789abcdef',
      schedulerEmail: '',
      sheetsRootUrl: 'https://sheets.googleapis.com/',
      sheetsRetryMs: 90_000,
      plansDirectory: '/srv/plans',
    });
  });

  it('takes other addresses where they are given', () => {
    const config = loadConfig({
      ...ENOUGH,
      TOKEN_ISSUERS: 'https://local.test',
      TOKEN_CERTS_URL: 'http://127.0.0.1:1/certs',
      SHEETS_ROOT_URL: 'http://127.0.0.1:1/',
      SHEETS_RETRY_MS: '4000',
      PLANS_DIRECTORY: '/plans',
      SCHEDULER_EMAIL: 'Lap.Lich@Example.org',
    });
    expect(config).toMatchObject({
      tokens: { issuers: ['https://local.test'], certsUrl: 'http://127.0.0.1:1/certs' },
      sheetsRootUrl: 'http://127.0.0.1:1/',
      sheetsRetryMs: 4000,
      plansDirectory: '/plans',
      schedulerEmail: 'lap.lich@example.org',
    });
  });

  it('names every variable that is missing or wrong, and no value', () => {
    expect(() => loadConfig({})).toThrow(/PROVINCE_WORKBOOK_ID, TOKEN_AUDIENCES, PERSON_KEY_SECRET$/);
    const wrong = {
      ...ENOUGH,
      PROVINCE_WORKBOOK_ID: '',
      PERSON_KEY_SECRET: 'too short',
      SHEETS_RETRY_MS: 'a minute',
    };
    expect(() => loadConfig(wrong)).toThrow(/: PROVINCE_WORKBOOK_ID, PERSON_KEY_SECRET, SHEETS_RETRY_MS$/);
  });
});
