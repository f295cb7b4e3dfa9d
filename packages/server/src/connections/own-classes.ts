import {
  IncomingMessage,
  type RequestListener,
  type ServerOptions,
  ServerResponse,
} from 'node:http';

type Classes = Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'>;

/** By their prototypes, for an application that is served several times. */
const CLASSES = new WeakMap<object, unknown>();

/**
 * Gives an Express application classes of requests and replies, whose prototypes become its `request` and `response`.
 * Express would give these prototypes to objects of Node's classes. From then on, V8 makes a new hidden class for each
 * property that is added to each request, and every access misses its cache: 40 % of the processor time of a request.
 */
export function ownClasses(app: RequestListener): Classes {
  const its = app as { request?: unknown; response?: unknown };
  const { request, response } = its;
  // Another kind of application.
  if (!(request instanceof IncomingMessage && response instanceof ServerResponse)) return {};
  const classes = {
    IncomingMessage: classOver(request, () => class extends IncomingMessage {}),
    ServerResponse: classOver(
      response,
      () => class<R extends IncomingMessage> extends ServerResponse<R> {},
    ),
  };
  its.request = classes.IncomingMessage.prototype;
  its.response = classes.ServerResponse.prototype;
  return classes;
}

/** Returns the class with this prototype, or a new one that inherits from it. */
function classOver<Class extends { readonly prototype: object }>(
  prototype: object,
  create: () => Class,
): Class {
  const known = CLASSES.get(prototype);
  if (known !== undefined) return known as Class;
  const created = create();
  Object.setPrototypeOf(created.prototype, prototype);
  CLASSES.set(created.prototype, created);
  return created;
}
