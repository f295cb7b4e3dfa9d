import type { IncomingHttpHeaders } from 'node:http';
import { hashSecret, matchesSecret, RefusedReply } from '@cashfree-rest/server';
import type { RequestHandler } from 'express';

const CHALLENGE = 'Bearer realm="sandbox control API"';

/**
 * Refuses requests without this token in `Authorization: Bearer …` with 401, from any address: behind a proxy or a
 * tunnel every caller appears to be on this machine. Compares in constant time.
 */
export function requireControlToken(token: string): RequestHandler {
  const expected = hashSecret(token);
  return ({ headers }, response, next) => {
    const given = tokenOf(headers);
    if (given !== undefined && matchesSecret(given, expected)) return next();
    const isWrong = given !== undefined;
    response.set('WWW-Authenticate', isWrong ? `${CHALLENGE}, error="invalid_token"` : CHALLENGE);
    throw new RefusedReply(401, isWrong ? WRONG_TOKEN : NO_TOKEN);
  };
}

function tokenOf({ authorization = '' }: IncomingHttpHeaders): string | undefined {
  return /^Bearer +(\S+) *$/iu.exec(authorization)?.[1];
}

const NO_TOKEN =
  'The control API of this sandbox needs the token that its start prints: send Authorization: Bearer <token>';
const WRONG_TOKEN = 'The token is not the one that the start of the sandbox prints';
