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
const project = (displayName, testRegex, testPathIgnorePatterns = []) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/test'],
  testRegex: [testRegex],
  testPathIgnorePatterns,
  transform,
  // Packages that ship only ES modules are compiled for Jest like our own sources.
  transformIgnorePatterns: ['/node_modules/(?!(jose|ky|google-spreadsheet|es-toolkit|@sparticuz)/)'],
  testEnvironment: 'node',
});

export default {
  projects: [
    project('unit', '\\.test\\.ts$', Object.values(kinds)),
    project('e2e', kinds.e2e),
    project('browser', kinds.browser),
    project('emulator', kinds.emulator),
  ],
};
