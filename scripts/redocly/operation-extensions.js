import { checkPaging } from './check-paging.js';
import { checkRetry } from './check-retry.js';
import { readOperation } from './read-operation.js';

const IDENTIFIER = /^[a-z][A-Za-z]*$/u;

/**
 * Checks the extensions that place an operation in a client and define its retries and paging. A list must have pages
 * unless `wholeLists` allows one without a cursor.
 */
export function operationExtensions({ wholeLists = false } = {}) {
  const places = new Map();
  const operations = new Map();
  return {
    Paths: {
      PathItem: {
        Operation(operation, { location, report, resolve }) {
          const { operationId, 'x-client': client } = operation;
          if (operationId === undefined) return;
          operations.set(operationId, readOperation(operation, location, resolve));

          const place = `${client?.group}.${client?.method}`;
          const say = (message) =>
            report({
              message: `${operationId}: ${message}`,
              location: location.child('x-client'),
            });
          if (!IDENTIFIER.test(client?.group ?? '') || !IDENTIFIER.test(client?.method ?? '')) {
            say('x-client must be {group, method} in lowerCamelCase');
          } else if (places.has(place) && places.get(place) !== operationId) {
            say(`${places.get(place)} is ${place} already`);
          }
          places.set(place, operationId);
        },
      },
      // References to other operations are checked after all operations are known.
      leave(_, { report }) {
        for (const [operationId, operation] of operations) {
          const say = (key) => (fault) =>
            report({
              message: `${operationId}: ${key} ${fault}`,
              location: operation.location.child(key),
            });
          checkRetry(operation, operations, say('x-retry'));
          const isList = operationId.startsWith('list') && !wholeLists;
          checkPaging(operation, isList, say('x-paging'));
        }
      },
    },
  };
}
