import { randomUUID } from 'node:crypto';
import { specVersion } from '@cashfree-rest/contract';
import type { Answer, Arrived, Plumbing } from './serve-gateway.ts';

/** Changes the body of each request before the gateway reads it. */
export function rewrite(from: RegExp, to: string): Plumbing {
  return {
    arrive(request) {
      request.body = request.body.replace(from, to);
      return undefined;
    },
  };
}

/** An error reply with all that the document wants. */
export function errorAnswer(status: number, reason: string, request?: Arrived): Answer {
  const text = JSON.stringify({ status: 'ERROR', reason, message: reason, error: reason });
  const headers = {
    'content-type': 'application/json',
    'x-request-id': String(request?.headers['x-request-id'] ?? randomUUID()),
    'x-spec-version': specVersion,
  };
  return { status, headers, text };
}

export function changeJson(answer: Answer, change: (body: Record<string, unknown>) => void): void {
  const body = JSON.parse(answer.text) as Record<string, unknown>;
  change(body);
  answer.text = JSON.stringify(body);
}

/** Changes the rows of a list on their way out. @param path what its path ends in. */
export function changeRows(
  path: string,
  list: string,
  change: (row: Record<string, unknown>) => object,
): Plumbing {
  return {
    answer(answer, request) {
      if (!request.path.endsWith(path) || answer.status !== 200) return;
      changeJson(answer, (body) => {
        body[list] = (body[list] as Record<string, unknown>[]).map(change);
      });
    },
  };
}

export function isApi({ path }: Arrived): boolean {
  return path.startsWith('/api/');
}

/** Refuses some requests instead of the gateway. */
export const refuse =
  (
    when: (request: Arrived) => boolean,
    status: number,
    reason: string,
  ): NonNullable<Plumbing['arrive']> =>
  (request) =>
    when(request) ? errorAnswer(status, reason, request) : undefined;

export const fieldOf = ({ body }: Arrived, name: string) =>
  new URLSearchParams(body).get(name) ?? '';

/** A success with all that the document wants. */
export function okAnswer(body: object): Answer {
  const { status, headers } = errorAnswer(200, '');
  return { status, headers, text: JSON.stringify({ status: 'OK', ...body }) };
}
