import { fuzz } from '@cashfree-rest/test-exchanges';
import { judgeControl } from './judge-control.ts';

await fuzz('the control API', judgeControl);
