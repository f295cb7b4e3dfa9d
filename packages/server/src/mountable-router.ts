import type { Router } from 'express';

/**
 * An Express router: `app.use(router)`. Has a name in this package, so that declarations of a team's own code can name
 * it without the types of Express.
 */
export interface MountableRouter extends Router {}
