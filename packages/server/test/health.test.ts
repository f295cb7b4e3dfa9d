import { describe, expect, test } from '@jest/globals';
import express from 'express';
import {
  createHealthRoute,
  type HealthCheck,
  type HealthRouteOptions,
  serve,
  UnhealthyError,
} from '../src/index.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Health extends AsyncDisposable {
  ask(path?: string): Promise<Answer>;
  /** What its logger was told, the message behind the part. */
  readonly log: readonly string[];
}

async function serveHealth(
  checks: Readonly<Record<string, HealthCheck>>,
  options: HealthRouteOptions = {},
): Promise<Health> {
  const log: string[] = [];
  const tell = (context: object, message: string) => {
    const { part = 'all', err } = context as { part?: string; err?: Error };
    log.push(`${part} ${message}${err === undefined ? '' : `: ${err.message}`}`);
  };
  const logger = { info: tell, warn: tell, error: tell };
  const server = await serve(express().use(createHealthRoute(checks, { logger, ...options })));
  return {
    log,
    async ask(path = '/healthz') {
      const response = await fetch(server.url + path);
      return { status: response.status, body: await response.json() };
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

const works = async () => true;
const fails = (error: Error) => () => Promise.reject(error);

describe('/healthz', () => {
  test('is 200 without checks, and while all of them pass', async () => {
    await using without = await serveHealth({});
    await using health = await serveHealth({ database: works, queue: works });

    expect(await without.ask()).toEqual({ status: 200, body: { status: 'OK' } });
    expect(await health.ask()).toEqual({ status: 200, body: { status: 'OK' } });
  });

  test('is 503 once a check fails, names the part, and keeps the cause inside', async () => {
    await using health = await serveHealth({
      queue: works,
      database: fails(new Error('canary password')),
    });

    const { status, body } = await health.ask();

    expect(status).toBe(503);
    const reason = 'database: failed';
    const failed = { database: 'failed' };
    expect(body).toEqual({ status: 'ERROR', reason, message: reason, error: reason, failed });
  });

  test('shows what an UnhealthyError says', async () => {
    await using health = await serveHealth({ queue: fails(new UnhealthyError('is full')) });

    expect(await health.ask()).toMatchObject({ body: { failed: { queue: 'is full' } } });
  });

  test('is 503 in time while a check hangs, which is not begun again', async () => {
    let begun = 0;
    let goOn = () => {};
    const hung = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const check = () => {
      begun += 1;
      return hung;
    };
    await using health = await serveHealth({ database: check }, { timeoutMs: 20 });

    const answers = [await health.ask(), ...(await Promise.all([health.ask(), health.ask()]))];

    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(answers[0]).toMatchObject({ body: { reason: 'database: no answer within 0.02 s' } });
    expect(begun).toBe(1);
    goOn();
    await hung;
    expect(await health.ask()).toMatchObject({ status: 200 });
  });

  test('tells the log of a change, with the cause, and not of each answer', async () => {
    let error: Error | undefined = new Error('the disk is full');
    await using health = await serveHealth({
      database: async () => {
        if (error !== undefined) throw error;
      },
    });

    await health.ask();
    await health.ask();
    error = undefined;
    await health.ask();
    await health.ask();

    expect(health.log).toEqual(['database unhealthy: the disk is full', 'all healthy again']);
  });
});

test('/healthz/live is 200 whatever the checks say', async () => {
  await using health = await serveHealth({ database: fails(new Error('gone')) });

  expect(await health.ask('/healthz/live')).toEqual({ status: 200, body: { status: 'OK' } });
});
