import { describe, expect, test } from '@jest/globals';
import type { Impact } from '../../src/releases/change.ts';
import { isAtLeast, neededVersion } from '../../src/releases/needed-version.ts';

describe('the version that changes need', () => {
  test.each<[string, Impact[], string]>([
    ['1.2.3', [], '1.2.3'],
    ['1.2.3', ['patch'], '1.2.4'],
    ['1.2.3', ['patch', 'minor'], '1.3.0'],
    ['1.2.3', ['minor', 'major', 'patch'], '2.0.0'],
    ['1.9.9', ['patch'], '1.9.10'],
  ])('is counted up from %s by the heaviest of %j: %s', (version, impacts, needed) => {
    const changes = impacts.map((impact) => ({ impact, place: '#', reason: 'new' }));

    expect(neededVersion(version, changes)).toBe(needed);
  });

  test.each([
    ['1.0.0', '1.0.0', true],
    ['2.0.0', '1.1.0', true],
    ['1.10.0', '1.9.0', true],
    ['10.0.0', '9.9.9', true],
    ['1.0.0', '1.0.1', false],
    ['1.1.0', '2.0.0', false],
    ['0.9.9', '1.0.0', false],
  ])('%s is enough for %s: %s', (version, needed, enough) => {
    expect(isAtLeast(version, needed)).toBe(enough);
  });

  test.each(['1.0', 'v1.0.0', '1.0.0-beta', ''])('cannot be counted from "%s"', (version) => {
    expect(() => isAtLeast(version, '1.0.0')).toThrow('write it like 1.2.3');
  });
});
