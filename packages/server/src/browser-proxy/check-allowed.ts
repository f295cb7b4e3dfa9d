import { type OperationFacts, type OperationId, operations } from '@cashfree-rest/generated-server';
import type { Allowed, AllowedFields } from './proxy-options.ts';

/** The fields that the client adds. They never pass the proxy, in either direction. */
export const CREDENTIAL_FIELDS: readonly string[] = ['appId', 'secretKey'];

/** Returns the fields of an operation that callers of the client fill in. */
export function fieldsOf({ fields }: OperationFacts): readonly string[] {
  return fields.filter((name) => !CREDENTIAL_FIELDS.includes(name));
}

/**
 * Returns the fields that a browser may fill in, by operation.
 * @throws {TypeError} for values that the compiler refuses as well; plain JavaScript needs this.
 */
export function readAllowed(allow: Allowed): AllowedFields {
  if (Array.isArray(allow)) {
    return Object.fromEntries(allow.map((id) => [id, knownFields(String(id))]));
  }
  for (const [operationId, names] of Object.entries(allow)) {
    const known = knownFields(operationId);
    if (!Array.isArray(names)) throw fault(`allow.${operationId} must be a list of fields`);
    for (const name of names) {
      if (CREDENTIAL_FIELDS.includes(name)) throw fault(`a browser must not send ${name}`);
      if (!known.includes(name)) throw fault(`${operationId} has no field ${String(name)}`);
    }
  }
  return allow as AllowedFields;
}

function knownFields(operationId: string): readonly string[] {
  if (!Object.hasOwn(operations, operationId)) throw fault(`there is no operation ${operationId}`);
  return fieldsOf(operations[operationId as OperationId]);
}

export function fault(message: string): TypeError {
  return new TypeError(`createBrowserProxy: ${message}`);
}
