import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Listener, listen, post } from './merchant-server.ts';

const run = promisify(execFile);
const BUILT = new URL('../../dist/notifications/post-notification.js', import.meta.url).href;

const withOpenssl = spawnSync('openssl', ['version']).status === 0 ? describe : describe.skip;

withOpenssl('with a certificate of one’s own', () => {
  let folder = '';
  let certificate = '';
  let key = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'notification-'));
    certificate = join(folder, 'certificate.pem');
    key = join(folder, 'key.pem');
    const names = ['-subj', '/CN=shop', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const files = ['-keyout', key, '-out', certificate];
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    await run('openssl', ['req', '-x509', ...kind, '-days', '2', ...names, ...files]);
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function openTlsShop(): Promise<Listener & { requests: () => number }> {
    let requests = 0;
    const options = { key: await readFile(key), cert: await readFile(certificate) };
    const server = createServer(options, (_request, response) => {
      requests += 1;
      response.end('OK');
    });
    const listener = await listen(server);
    return { ...listener, url: listener.url.replace('http:', 'https:'), requests: () => requests };
  }

  test('a certificate of an unknown issuer is a failure, and nothing is sent', async () => {
    await using shop = await openTlsShop();

    const result = await post(shop.url);

    const failure = 'certificate not accepted (DEPTH_ZERO_SELF_SIGNED_CERT)';
    expect(result).toMatchObject({ httpStatus: null, failure });
    expect(shop.requests()).toBe(0);
  });

  test('a certificate of an issuer in NODE_EXTRA_CA_CERTS is accepted', async () => {
    await using shop = await openTlsShop();
    const script = `
      import { postNotification } from ${JSON.stringify(BUILT)};
      const options = { url: process.argv[1], fields: [], isPublic: false, timeoutMs: 10_000 };
      process.stdout.write(JSON.stringify(await postNotification(options)));`;
    const env = { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: certificate };

    const { stdout } = await run(
      process.execPath,
      ['--input-type=module', '--eval', script, shop.url],
      { env },
    );

    expect(JSON.parse(stdout)).toMatchObject({ httpStatus: 200, failure: null });
    expect(shop.requests()).toBe(1);
  });
});
