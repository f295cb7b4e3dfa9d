import { CONTESTANTS } from './contestants.ts';

/** Runs one contestant as a separate process: reports its port when it listens, and its processor time on request. */
const name = process.argv[2] ?? '';
const start = CONTESTANTS[name];
if (start === undefined) throw new Error(`no contestant is called "${name}"`);
start().then((port) => {
  process.send?.({ port });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ rssBytes: process.memoryUsage.rss(), cpuMicroseconds: user + system });
  });
});
