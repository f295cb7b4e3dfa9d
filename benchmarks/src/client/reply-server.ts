import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { FIELDS, FORM_TYPE, PATH, REPLY } from './request.ts';

/** A process that sends the one reply to the one call, and 400 to any other; reports its port when it listens. */
const reply = Buffer.from(JSON.stringify(REPLY));
const headers = { 'Content-Type': 'application/json', 'Content-Length': reply.length };
const fields = JSON.stringify(Object.entries(FIELDS).sort());

const server = createServer(async (request, response) => {
  const form = JSON.stringify([...new URLSearchParams(await text(request))].sort());
  const isForm = request.headers['content-type']?.startsWith(FORM_TYPE);
  if (request.url === PATH && isForm && form === fields)
    response.writeHead(200, headers).end(reply);
  else response.writeHead(400).end('{}');
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
