import { DOCUMENT_FORMATS, RefusedReply } from '@cashfree-rest/core';
import {
  basePath,
  type Handler,
  type Handlers,
  loadDocument,
  type OperationId,
  replyFields,
  routes,
} from '@cashfree-rest/generated-server';
import { allowNotifyHosts } from './allow-notify-hosts.ts';
import { requestIdOf } from './assign-request-id.ts';
import { createEngine, type Engine, type ValidCall } from './engine/create-engine.ts';
import { lateValidator } from './engine/late-validator.ts';
import type { Operation } from './engine/operation.ts';
import { shareValidators } from './engine/share-validators.ts';
import { createStockValidator } from './engine/stock-validator.ts';
import { untilGone } from './engine/until-gone.ts';
import type { Logger } from './logger.ts';
import { withHooks } from './operation-hooks.ts';
import { readForm } from './read-form.ts';
import { reportFaultTo } from './report-error.ts';
import type { StubOptions, Validation } from './stub-options.ts';

/** Every operation is a form that is posted to a path of its own. */
const OPERATIONS = routes.map(({ operationId, path, facts }) => ({
  ...facts,
  operationId,
  path,
  replyFields: replyFields[operationId],
  httpMethod: 'POST',
  hasBody: true,
  inPath: [],
  inQuery: [],
}));

const VENDOR_FIELDS: ReadonlySet<string> = new Set(['appId', 'secretKey', 'orderId']);

/** Creates the engine of the stub: bodies are forms, and the credentials in them say whom a call concerns. */
export function createStubEngine<Merchant extends object>(
  handlers: Partial<Handlers<Merchant>>,
  options: StubOptions<Merchant>,
  logger: Logger,
): Engine {
  const { errorStatus, onError, replySampleRate, notifyHosts = [] } = options;
  const { replyCheck = defaultReplyCheck(), validation = 'express-openapi-validator' } = options;
  return createEngine({
    basePath,
    operations: OPERATIONS,
    replyCheck,
    replySampleRate,
    logger,
    errorStatus,
    handlerOf({ operationId }) {
      const written = handlers[operationId] as Handler<OperationId, Merchant> | undefined;
      // Bound, because handlers may be methods of a class.
      const handler = written?.bind(handlers) ?? notImplemented(operationId);
      const hooks = options.hooks?.[operationId];
      return hooks === undefined ? handler : withHooks(operationId, handler, hooks, logger);
    },
    bodyReader: readForm,
    middlewareOf({ operationId }) {
      const handler = options.middleware?.[operationId];
      return handler === undefined ? [] : [handler];
    },
    callOf: authenticateWith(options.authenticate, options.passRequest ?? false),
    validator: validatorFor(validation, notifyHosts, replyCheck !== 'off'),
    reportFault: reportFaultTo(logger, onError),
    vendorFields: VENDOR_FIELDS,
  });
}

const validatorFor = shareValidators(
  (validation: Validation, notifyHosts: readonly string[], checksReplies: boolean) => {
    if (validation === 'compiled') {
      const loading = import('./stub-validator.ts').then((module) =>
        module.createStubValidator(notifyHosts),
      );
      // The first request reports it.
      loading.catch(() => undefined);
      return lateValidator(() => loading);
    }
    const document = loadDocument();
    const formats = { ...DOCUMENT_FORMATS, ...allowNotifyHosts(document, notifyHosts) };
    return createStockValidator({ document, formats, checksReplies });
  },
);

/** Returns the call of a handler: the form without the credentials, and the merchant with these credentials. */
function authenticateWith(authenticate: StubOptions<object>['authenticate'], passRequest: boolean) {
  return async ({ operation, fields, response }: ValidCall<Operation>): Promise<[object]> => {
    const { appId = '', secretKey = '', ...body } = fields;
    const requestId = requestIdOf(response);
    const { req: request } = response;
    const operationId = operation.operationId as OperationId;
    const context = { operationId, requestId, request };
    const merchant = await authenticate(String(appId), String(secretKey), context);
    // Not only undefined: a check in plain JavaScript that returns false or null must not allow the call.
    if (typeof merchant !== 'object' || merchant === null) {
      throw new RefusedReply(401, 'Please provide a valid appId and secretKey');
    }
    let signal: AbortSignal | undefined;
    const call = {
      body,
      merchant,
      requestId,
      // Few handlers ask for it.
      get signal() {
        signal ??= untilGone(response);
        return signal;
      },
    };
    return [passRequest ? Object.assign(call, { request }) : call];
  };
}

function defaultReplyCheck(): 'strict' | 'log' {
  return process.env.NODE_ENV === 'production' ? 'log' : 'strict';
}

function notImplemented(operationId: OperationId): () => Promise<never> {
  return () => Promise.reject(new RefusedReply(501, `${operationId} is not implemented`));
}
