import { BROKEN_HEADERS } from './broken-headers.ts';
import { BROKEN_REQUESTS } from './broken-requests.ts';
import { testEach } from './find-fault.ts';

testEach([...BROKEN_HEADERS, ...BROKEN_REQUESTS]);
