import { describe, expect, test } from '@jest/globals';
import { createSandbox } from '../../src/app.ts';
import { createControlClient } from '../../src/control/control-client.ts';
import type { SandboxOptions } from '../../src/sandbox-options.ts';
import { serveControl } from './serve-control.ts';

const token = 'canary-control-token';
const readClock = async () => ({ status: 'OK', now: '2026-03-02T08:30:00.000Z', frozen: false });

describe('where the control API asks for a token', () => {
  test.each([
    ['none', undefined],
    ['an empty one', 'Bearer '],
    ['credentials of another kind', `Basic ${btoa(`:${token}`)}`],
    ['the token alone', token],
    ['the token twice', `Bearer ${token} ${token}`],
  ])('a call with %s is told how to send it', async (_, authorization) => {
    await using served = await serveControl({ readClock }, { token });
    const headers = authorization === undefined ? {} : { Authorization: authorization };

    const answer = await served.send('GET', '/clock', undefined, headers);

    const reason =
      'The control API of this sandbox needs the token that its start prints: send Authorization: Bearer <token>';
    expect(answer).toMatchObject({
      status: 401,
      body: { status: 'ERROR', reason, message: reason, error: reason },
    });
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="sandbox control API"');
  });

  test.each(['wrong', `${token}x`, token.slice(0, -1), token.toUpperCase()])(
    'the token %j is refused, and not repeated',
    async (wrong) => {
      await using served = await serveControl({ readClock }, { token });

      const answer = await served.send('GET', '/clock', undefined, {
        Authorization: `Bearer ${wrong}`,
      });

      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toBe(
        'Bearer realm="sandbox control API", error="invalid_token"',
      );
      expect(JSON.stringify(answer.body)).not.toContain(wrong);
    },
  );

  test('an unknown path asks for it as well', async () => {
    await using served = await serveControl({ readClock }, { token });

    expect(await served.send('GET', '/nothing')).toMatchObject({ status: 401 });
  });

  test('whoever has it may call, from anywhere', async () => {
    await using served = await serveControl({ readClock }, { token });

    const answer = await served.send('GET', '/clock', undefined, {
      Authorization: `bearer ${token}`,
      'X-Forwarded-For': '203.0.113.9',
    });

    expect(answer.status).toBe(200);
  });

  test('the client sends it, and a call’s own headers come first', async () => {
    await using served = await serveControl({ readClock }, { token });
    const control = createControlClient({ baseUrl: served.url, token });

    expect(await control.clock.read()).toMatchObject({ status: 'OK' });
    const other = control.clock.read({}, { headers: { Authorization: 'Bearer other' } });
    await expect(other).rejects.toMatchObject({ name: 'ControlError', httpStatus: 401 });
  });
});

test('a public sandbox does not start without a token for its control API', async () => {
  const options = { isPublic: true } as SandboxOptions;

  await expect(createSandbox(options)).rejects.toThrow('a public sandbox needs a controlToken');
});
