import type { AddressInfo } from 'node:net';
import { CONTESTANTS } from './contestants.ts';

/** One contestant as a process of its own: tells its port once it listens, and what it has used whenever asked. */
const name = process.argv[2] ?? '';
const start = CONTESTANTS[name];
if (start === undefined) throw new Error(`no contestant is called "${name}"`);
start().then((server) => {
  process.send?.({ port: (server.address() as AddressInfo).port });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ rssBytes: process.memoryUsage.rss(), cpuMicroseconds: user + system });
  });
});
