import { describe, expect, test } from '@jest/globals';
import express from 'express';
import {
  assignRequestId,
  createEngine,
  createStockValidator,
  type WriteReply,
} from '../../src/engine.ts';
import { serve, silentLogger } from '../../src/index.ts';

const CHUNK = { schema: { type: 'string' } };
const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Files', version: '1.0.0' },
  paths: {
    '/files/{name}': {
      get: {
        operationId: 'readFile',
        parameters: [
          { name: 'name', in: 'path', required: true, schema: { type: 'string', maxLength: 8 } },
        ],
        responses: { 200: { description: 'The file', content: { 'text/plain': CHUNK } } },
      },
    },
  },
};

const readFile = {
  operationId: 'readFile',
  httpMethod: 'GET',
  path: '/files/{name}',
  inPath: ['name'],
  inQuery: [],
  hasBody: false,
  fields: ['name'],
  integers: [],
  allowed: { name: 'at most eight characters' },
  errorStatuses: [400, 404],
  ownReply: true,
};

/** An API of one operation that answers with a file, at a free port. */
async function serveFiles(write: (name: string) => WriteReply | undefined) {
  const faults: unknown[] = [];
  const engine = createEngine({
    basePath: '/files',
    operations: [readFile],
    handlerOf: () => (name: string) => write(name),
    bodyReader: () => async () => {},
    callOf: async ({ fields }) => [fields.name],
    validator: createStockValidator({ document: DOCUMENT, formats: {}, checksReplies: true }),
    replyCheck: 'strict',
    logger: silentLogger,
    reportFault(error) {
      faults.push(error);
      return 'a fault';
    },
  });
  const app = express().use('/files', assignRequestId, engine.serve, engine.replyToError);
  const server = await serve(app, { graceMs: 0 });
  return { url: server.url, faults, [Symbol.asyncDispose]: server.close };
}

describe('an operation that writes its own reply', () => {
  test('sends it piece by piece, with the path field as the caller wrote it', async () => {
    await using served = await serveFiles((name) => async (response) => {
      response.set('Content-Type', 'text/plain').write(`first ${name}`);
      await new Promise((resolve) => setImmediate(resolve));
      response.end(', then the rest');
    });

    const reply = await fetch(`${served.url}/FILES/A%20b/`);

    expect(reply.status).toBe(200);
    expect(reply.headers.get('Content-Type')).toMatch(/^text\/plain/u);
    expect(await reply.text()).toBe('first A b, then the rest');
  });

  test('is not called for a request that the document forbids', async () => {
    const called: string[] = [];
    await using served = await serveFiles((name) => (response) => {
      called.push(name);
      response.end();
    });

    const reply = await fetch(`${served.url}/files/much-too-long`);

    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({
      reason: 'name is not valid: send at most eight characters',
    });
    expect(called).toEqual([]);
  });

  test('that fails before its first byte is a 500', async () => {
    await using served = await serveFiles(() => () => Promise.reject(new Error('canary')));

    const reply = await fetch(`${served.url}/files/a`);

    expect(reply.status).toBe(500);
    expect(await reply.text()).not.toContain('canary');
    expect(served.faults).toEqual([new Error('canary')]);
  });

  test('that fails after its first byte ends the connection', async () => {
    await using served = await serveFiles(() => async (response) => {
      response.set('Content-Length', '100').write('half');
      throw new Error('canary');
    });

    const reply = fetch(`${served.url}/files/a`).then((response) => response.text());

    await expect(reply).rejects.toThrow('terminated');
  });

  test('that writes nothing at all is a 500', async () => {
    await using served = await serveFiles(() => undefined);

    expect((await fetch(`${served.url}/files/a`)).status).toBe(500);
  });
});
