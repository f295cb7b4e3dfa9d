import { fuzz } from '@cashfree-rest/test-exchanges';
import { judgeValidators } from './judge-validators.ts';

await fuzz('the API', judgeValidators);
