import { main } from './cli/main.ts';

process.exitCode = await main(['start', ...process.argv.slice(2)]);
