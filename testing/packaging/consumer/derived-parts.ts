// Names of the server's own are in these declarations too, although nothing is imported from it.
import createWhole, {
  firstOf,
  handlers,
  health,
  logger,
  proxy,
  start,
  stub,
} from './stub-parts.js';

export const routers = [stub, proxy, health];
export const createFirst = handlers.createOrder;
export const parts = { createWhole, firstOf, logger, start };
