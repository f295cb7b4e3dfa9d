import { Router } from 'express';

/**
 * `GET /healthz`: 200 while `isHealthy` resolves, 503 once it rejects, for example because the database is gone.
 * The cause stays inside.
 */
export function createHealthRoute(isHealthy: () => Promise<unknown> = async () => true): Router {
  return Router().get('/healthz', async (_request, response) => {
    const healthy = await isHealthy().then(
      () => true,
      () => false,
    );
    response.status(healthy ? 200 : 503).json({ status: healthy ? 'OK' : 'ERROR' });
  });
}
