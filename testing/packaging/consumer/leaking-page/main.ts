import { createClient } from '@cashfree-rest/client';

createClient({ appId: 'app', secretKey: 'secret', environment: 'production' });
