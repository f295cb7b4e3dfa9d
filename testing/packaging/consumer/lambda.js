import serverless from 'serverless-http';
import { app } from './gateway-app.js';

export const handler = serverless(app);
