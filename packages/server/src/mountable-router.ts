import type { Router } from 'express';

/**
 * An Express router: `app.use(router)`. Named in this package, so that declarations of a team's code can refer to it
 * without the types of Express.
 */
export interface MountableRouter extends Router {}
