import { sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { BROKEN_LISTS } from './broken-gateways.ts';
import { expectFound } from './find-fault.ts';
import { type ServedGateway, serveGateway } from './serve-gateway.ts';

// One for all: ids of runs do not collide.
let well: ServedGateway;

beforeAll(async () => {
  well = await serveGateway();
});

afterAll(async () => {
  await well[Symbol.asyncDispose]();
});

describe.each(Object.entries(BROKEN_LISTS))('of the gateways with broken %s', (_, list) => {
  test.each(sampleOf(list, 3).map((each) => [each.name, each] as const))(
    'one that %s is found out',
    (_, each) => expectFound(each, well),
  );
});
