import { afterAll, beforeAll, test } from '@jest/globals';
import { BROKEN_PLUMBING } from './broken-plumbing.ts';
import { expectFound } from './find-fault.ts';
import { type ServedGateway, serveGateway } from './serve-gateway.ts';

// Starting one for each fault would take most of the time; ids of runs do not meet.
let well: ServedGateway;

beforeAll(async () => {
  well = await serveGateway();
});

afterAll(async () => {
  await well[Symbol.asyncDispose]();
});

test.each(BROKEN_PLUMBING.map((broken) => [broken.name, broken] as const))(
  'a gateway that %s is found out',
  (_, broken) => expectFound(broken, well),
);
