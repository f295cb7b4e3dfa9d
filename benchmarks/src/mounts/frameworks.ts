import 'reflect-metadata';
import type { MountableRouter } from '@cashfree-rest/server';
import fastifyExpress from '@fastify/express';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { fastify } from 'fastify';

/** An application of a framework, with the stub mounted; it listens on a free port of this machine. */
export interface Mounted {
  /** The address below which the stub is mounted. */
  readonly url: string;
  close(): Promise<unknown>;
}

type Mount = (stub: MountableRouter) => Promise<Mounted>;

const LOOPBACK = '127.0.0.1';

/** By the words that the report has for them. */
export const FRAMEWORKS: Readonly<Record<string, Mount>> = {
  'Fastify by @fastify/express': (stub) => inFastify(stub, ''),
  'Fastify by @fastify/express, below a prefix': (stub) => inFastify(stub, '/shop'),
  'NestJS on Express': (stub) => inNest(stub, ''),
  'NestJS on Express, below a prefix': (stub) => inNest(stub, '/shop'),
};

async function inFastify(stub: MountableRouter, prefix: string): Promise<Mounted> {
  const app = fastify();
  await app.register(fastifyExpress);
  app.use(prefix || '/', stub);
  app.get('/own', () => 'own');
  const url = await app.listen({ host: LOOPBACK, port: 0 });
  return { url: `${url}${prefix}`, close: () => app.close() };
}

class ShopModule {}

/** Nest's own body parsers are on, as in a new project. */
async function inNest(stub: MountableRouter, prefix: string): Promise<Mounted> {
  const app = await NestFactory.create<NestExpressApplication>(
    { module: ShopModule },
    { logger: ['error'] },
  );
  app.use(prefix || '/', stub);
  app.use('/own', (_request: Request, response: Response) => {
    response.send('own');
  });
  await app.listen(0, LOOPBACK);
  return { url: `${await app.getUrl()}${prefix}`, close: () => app.close() };
}
