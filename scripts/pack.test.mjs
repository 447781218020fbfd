// The check of the packed files catches what is missing and what should not be published.
import { expect, it } from 'vitest';
import { packFaults } from './pack.mjs';

const exports = {
  '.': { types: './dist/index.d.ts', default: './dist/index.js' },
  './locales/*': './dist/locales/*.js',
};
const good = [
  'LICENSE',
  'README.md',
  'package.json',
  'dist/THIRD-PARTY.txt',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/locales/ru.js',
];

it('a package with all it promises and nothing else is fine', () => {
  expect(packFaults(good, exports)).toEqual([]);
});

it.each(good.filter((path) => path !== 'package.json'))('a package without %s is caught', (path) => {
  expect(
    packFaults(
      good.filter((other) => other !== path),
      exports,
    ),
  ).toHaveLength(1);
});

it.each([
  'src/index.ts',
  'dist/testing/policy.js',
  'dist/a.test.js',
  'dist/node_modules/d3/a.js',
  '.npmrc',
  'dist/a.map',
])('a package with %s is caught', (path) => {
  expect(packFaults([...good, path], exports)).toEqual([`${path} should not be there`]);
});
