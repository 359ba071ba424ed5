const transform = {
  '^.+\\.[tj]s$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
};
const kinds = {
  emulator: '\\.emulator\\.test\\.ts$',
  browser: '/browser/.*\\.test\\.ts$',
  e2e: '/e2e/.*\\.test\\.ts$',
};
const project = (displayName, testRegex, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/test'],
  testRegex: [testRegex],
  transform,
  // Packages that ship only ES modules are compiled for Jest like our own sources.
  transformIgnorePatterns: ['/node_modules/(?!(jose|ky|google-spreadsheet|es-toolkit|@sparticuz)/)'],
  testEnvironment: 'node',
  ...more,
});
// The running stack, as a person starts it: the sample province is made once.
const withSample = {
  globalSetup: '<rootDir>/test/e2e/globalSetup.ts',
  globalTeardown: '<rootDir>/test/e2e/globalTeardown.ts',
};

export default {
  projects: [
    project('unit', '\\.test\\.ts$', { testPathIgnorePatterns: Object.values(kinds) }),
    project('e2e', kinds.e2e, withSample),
    project('browser', kinds.browser, withSample),
    project('emulator', kinds.emulator),
  ],
};
