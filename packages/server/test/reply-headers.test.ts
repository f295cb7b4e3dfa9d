import { expect, test } from '@jest/globals';
import express from 'express';
import helmet from 'helmet';
import { serve } from '../src/index.ts';
import { CREDENTIALS, serveStub } from './serve-stub.ts';

/** Set by every server, or the stub's own. */
const OTHERS = ['connection', 'content-length', 'content-type', 'date', 'keep-alive'];
const OWN = ['cache-control', 'x-request-id', 'x-spec-version'];

const headersOf = (headers: Headers, without: readonly string[]) =>
  Object.fromEntries([...headers].filter(([name]) => !without.includes(name)));

test('a reply has the headers that helmet sets for data, and no more', async () => {
  const directives = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] };
  const forData = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  const app = express().use(forData, (_request, response) => void response.status(204).end());
  await using reference = await serve(app);
  await using stub = await serveStub();

  const { headers } = await stub.post('/credentials/verify', CREDENTIALS);
  const { headers: wanted } = await fetch(reference.url);

  expect(headersOf(headers, [...OTHERS, ...OWN])).toEqual(headersOf(wanted, OTHERS));
});
