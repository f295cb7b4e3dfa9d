import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { CREDENTIALS } from './reference-gateway.ts';
import { serveGateway } from './serve-gateway.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-'));
});

afterEach(() => rm(folder, { recursive: true }));

function start(...args: readonly string[]) {
  const env = { APP_ID: CREDENTIALS.appId, SECRET_KEY: CREDENTIALS.secretKey };
  const child = spawn(process.execPath, [MAIN, ...args], { env });
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return {
    child,
    ended: ended.then(([[exitCode], stdout, stderr]) => ({ exitCode, stdout, stderr })),
  };
}

test('Ctrl-C prints the table so far, writes the JUnit file and ends with 130', async () => {
  let onHang: () => void = () => undefined;
  const hung = new Promise<void>((resolve) => {
    onHang = resolve;
  });
  const arrive = ({ body }: { body: string }) => {
    if (!body.includes('orderAmount=0x10')) return undefined;
    onHang();
    return 'hang' as const;
  };
  await using gateway = await serveGateway({}, { arrive });
  const junit = join(folder, 'junit.xml');

  const { child, ended } = start(gateway.url, '--only', 'operations,fields', '--junit', junit);
  await hung;
  child.kill('SIGINT');
  const { exitCode, stdout } = await ended;

  expect(exitCode).toBe(130);
  expect(stdout).toContain('holds    operations/createOrder');
  expect(stdout).toContain('ENDED EARLY\n  the run was stopped by SIGINT\n');
  expect(await readFile(junit, 'utf8')).toContain('<error type="stopped"');
});

test('a JUnit file that cannot be written does not cost the table', async () => {
  await using gateway = await serveGateway();
  const junit = join(folder, 'no-such-folder', 'junit.xml');

  const { ended } = start(gateway.url, '--only', 'settlements', '--junit', junit);
  const { exitCode, stdout, stderr } = await ended;

  expect(exitCode).toBe(2);
  expect(stdout).toContain('The server conforms');
  expect(stderr).toContain('no such file or directory');
});

test('a server that is not there ends with 3 and one sentence, in the JUnit file too', async () => {
  const junit = join(folder, 'junit.xml');

  const { ended } = start('http://127.0.0.1:9', '--timeout', '0.5', '--junit', junit);
  const { exitCode, stdout, stderr } = await ended;

  const sentence = 'no server answers at http://127.0.0.1:9 (ECONNREFUSED)';
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 3,
    stdout: '',
    stderr: `${sentence}\n`,
  });
  expect(await readFile(junit, 'utf8')).toContain(sentence);
});

test('a command line that says too little ends with 2', async () => {
  const { exitCode, stderr } = await start().ended;

  expect(exitCode).toBe(2);
  expect(stderr).toBe('give one base URL (see --help)\n');
});

test('--version prints the version of the kit', async () => {
  const { exitCode, stdout, stderr } = await start('--version').ended;

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
});
