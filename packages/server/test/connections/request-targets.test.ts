import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { type RunningServer, serve } from '../../src/index.ts';
import { connectTo, type RawAnswer } from './raw-client.ts';

/** A server that tells what its application has got to see of a request. */
function serveMirror(): Promise<RunningServer> {
  const app = express().use(({ originalUrl, host, query }, response) => {
    response.json({ originalUrl, host, query });
  });
  return serve(app, { graceMs: 0 });
}

async function ask(head: string): Promise<RawAnswer | undefined> {
  await using server = await serveMirror();
  await using client = await connectTo(server.url);
  client.send(`${head}\r\nConnection: close\r\n\r\n`);
  const answers = await client.answers();
  expect(answers).toHaveLength(1);
  return answers[0];
}

describe('the target of a request may be', () => {
  test.each([
    ['a path', '/clock?a=b', '/clock?a=b', 'header.example'],
    ['a whole URL', 'http://shop.example:4010/clock?a=b', '/clock?a=b', 'shop.example:4010'],
    ['a whole URL in capitals', 'HTTPS://SHOP.example/Clock', '/Clock', 'SHOP.example'],
    ['a whole URL without a path', 'http://shop.example', '/', 'shop.example'],
    ['a whole URL with only a query', 'http://shop.example?a=b', '/?a=b', 'shop.example'],
    ['a whole URL with an address', 'http://[::1]:4010/x', '/x', '[::1]:4010'],
    ['a URL within a path', '/x?y=http://shop.example/', '/x?y=http://shop.example/', undefined],
    ['a path with two slashes', '//shop.example/x', '//shop.example/x', 'header.example'],
    ['a path that is not URL-encoded', '/%zz', '/%zz', 'header.example'],
  ])('%s', async (_, target, originalUrl, host = 'header.example') => {
    const answer = await ask(`GET ${target} HTTP/1.1\r\nHost: header.example`);

    expect(answer?.status).toBe(200);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ originalUrl, host });
  });

  test('the server as a whole, for OPTIONS', async () => {
    const answer = await ask('OPTIONS * HTTP/1.1\r\nHost: x');

    expect(answer).toMatchObject({ status: 200, body: '{"status":"OK"}' });
  });
});

describe('a request is refused as JSON, by the server itself,', () => {
  test.each([
    ['for the server as a whole', 'GET * HTTP/1.1\r\nHost: x', 400],
    ['for a URL without a host', 'GET http:///clock HTTP/1.1\r\nHost: x', 400],
    ['for a URL that ends before its host', 'GET http:// HTTP/1.1\r\nHost: x', 400],
    ['for a URL with a user', 'GET http://x@shop.example/ HTTP/1.1\r\nHost: x', 400],
    ['for a URL with half an address', 'GET http://[::1/ HTTP/1.1\r\nHost: x', 400],
    ['for a URL with no port', 'GET http://shop.example:99999/ HTTP/1.1\r\nHost: x', 400],
    ['for what is no web address', 'GET ftp://shop.example/ HTTP/1.1\r\nHost: x', 400],
    ['for a part of a page', 'GET /clock#now HTTP/1.1\r\nHost: x', 400],
    ['for no path', 'GET clock HTTP/1.1\r\nHost: x', 400],
    ['for a host that is to be called', 'CONNECT shop.example:443 HTTP/1.1\r\nHost: x', 501],
    ['by a method that is none', 'CLOCK / HTTP/1.1\r\nHost: x', 400],
    ['without a Host', 'GET / HTTP/1.1', 400],
    ['with two Hosts', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y', 400],
    ['that expects something unknown', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: tea', 417],
  ])('%s', async (_, head, status) => {
    const answer = await ask(head);

    expect(answer?.status).toBe(status);
    expect(answer?.head).toMatch(/^content-type: application\/json/imu);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status: 'ERROR', reason: /./u });
  });
});

test('a request of HTTP/1.0 needs no Host', async () => {
  expect((await ask('GET /clock HTTP/1.0\r\nX: y'))?.status).toBe(200);
});
