/** Unit and screen tests. The tenant's own tests run in Node's runner, the journeys in Playwright (see scripts/test.mjs). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/tests/unit'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.(ts|tsx|js|mjs|md|png)$': '<rootDir>/tests/transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!@pnp/|swr/)'],
  moduleNameMapper: {
    '^teams-app/(.*)$': '<rootDir>/teams-app/$1',
    '^initiatievenwijzer/package\\.json$': '<rootDir>/package.json',
    '\\.module\\.scss$': '<rootDir>/tests/scss-module.cjs',
    '^@fluentui/react-icons-mdl2$': '<rootDir>/tests/icons.cjs',
  },
  setupFiles: ['<rootDir>/tests/dom-setup.cjs'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
