import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/database/engine.ts';

declare global {
  /** Set for each project in jest.config.js. */
  var sandboxTestEngine: Engine | undefined;
}

/** The engine of this run of the test file. */
export const ENGINE: Engine = globalThis.sandboxTestEngine ?? 'sqlite';

/** Creates an empty database for one caller; disposing of it removes it. */
export interface TestDatabase extends AsyncDisposable {
  /** The value for `openDatabase` and SANDBOX_DATABASE. */
  readonly location: string;
}

/** @param clause of `create database`, for PostgreSQL. */
export function createTestDatabase(engine: Engine = ENGINE, clause = ''): Promise<TestDatabase> {
  return engine === 'postgres' ? createInServer(clause) : createInFolder(tmpdir());
}

/** One for tests in this process: where the system allows it, its commits need not wait for a disk. */
export function createQuickDatabase(): Promise<TestDatabase> {
  return ENGINE === 'postgres' ? createInServer('') : createInFolder(MEMORY);
}

const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

async function createInFolder(parent: string): Promise<TestDatabase> {
  const folder = await mkdtemp(join(parent, 'sandbox-test-'));
  return {
    location: join(folder, 'gateway.sqlite'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

async function createInServer(clause: string): Promise<TestDatabase> {
  const name = `sandbox_test_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} ${clause}`);
  const location = new URL(serverUrl());
  location.pathname = name;
  return {
    location: location.href,
    async [Symbol.asyncDispose]() {
      await administer(`drop database ${name} with (force)`);
    },
  };
}

/** Runs a statement as the server's owner, and returns the rows. */
export async function administer(
  statement: string,
  location: string = serverUrl(),
): Promise<readonly Record<string, unknown>[]> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: location });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const { TEST_POSTGRES_URL } = process.env;
  if (!TEST_POSTGRES_URL) throw new Error('TEST_POSTGRES_URL: no server has been started');
  return TEST_POSTGRES_URL;
}
