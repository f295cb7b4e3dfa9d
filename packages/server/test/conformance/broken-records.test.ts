import { test } from '@jest/globals';
import { BROKEN_RECORDS } from './broken-records.ts';
import { expectFound } from './find-fault.ts';

test.each(BROKEN_RECORDS.map((broken) => [broken.name, broken] as const))(
  'a gateway that %s is found out',
  (_, broken) => expectFound(broken),
);
