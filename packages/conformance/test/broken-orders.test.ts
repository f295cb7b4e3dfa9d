import { BROKEN_ORDERS } from './broken-orders.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_ORDERS);
