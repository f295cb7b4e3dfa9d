import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { isSignedBy } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { type Listener, listen } from '../notifications/merchant-server.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';

type Fields = Readonly<Record<string, string>>;

/** Returns the HTTP status with which a shop answers a notification. */
export type Answer = (fields: Fields) => number | Promise<number>;

/** A shop that receives notifications, and answers each by its fields. */
export function openReceiver(answer: Answer): Promise<Listener> {
  return listen(
    createServer(async (request, response) => {
      const fields = Object.fromEntries(new URLSearchParams(await text(request)));
      response.writeHead(await answer(fields)).end();
    }),
  );
}

/** Refuses what the gateway has not signed; takes all else, also twice. */
export const careful: Answer = async (fields) => {
  const { signature = '' } = fields;
  const isGenuine = await isSignedBy(paymentSignature, fields, signature, CREDENTIALS.secretKey);
  return isGenuine ? 200 : 400;
};

/** Takes everything, as a shop does that forgot to check the signature. */
export const trusting: Answer = () => 200;

/** Refuses everything, as a shop does that is down behind its proxy. */
export const down: Answer = () => 503;
