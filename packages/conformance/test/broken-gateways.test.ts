import { sampleOf } from '@cashfree-rest/test-scale';
import { describe, test } from '@jest/globals';
import { BROKEN_LISTS } from './broken-gateways.ts';
import { expectFound } from './find-fault.ts';

describe.each(Object.entries(BROKEN_LISTS))('of the gateways with broken %s', (_, list) => {
  test.each(sampleOf(list, 1).map((each) => [each.name, each] as const))(
    'one that %s is found out',
    (_, each) => expectFound(each),
  );
});
