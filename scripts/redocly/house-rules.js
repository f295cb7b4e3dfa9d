import { allowedValues } from './allowed-values.js';
import { cataloguedReasons } from './catalogued-reasons.js';
import { completeOperations } from './complete-operations.js';
import { describedProperties } from './described-properties.js';
import { entryNames } from './entry-names.js';
import { exampleEverywhere } from './example-everywhere.js';
import { knownExtensions } from './known-extensions.js';
import { noTwinSchemas } from './no-twin-schemas.js';
import { noUnusedParts } from './no-unused-parts.js';
import { oneOperationPerFile } from './one-operation-per-file.js';
import { operationExtensions } from './operation-extensions.js';
import { operationIdForm } from './operation-id-form.js';
import { plainPatterns } from './plain-patterns.js';
import { signedFields } from './signed-fields.js';
import { standardHeaders } from './standard-headers.js';
import { textRequests } from './text-requests.js';

/** Returns the house rules as a plugin of the Redocly CLI; `redocly.yaml` turns each of them on. */
export default function houseRules() {
  return {
    id: 'house',
    rules: {
      oas3: {
        'allowed-values': allowedValues,
        'catalogued-reasons': cataloguedReasons,
        'complete-operations': completeOperations,
        'described-properties': describedProperties,
        'entry-names': entryNames,
        'example-everywhere': exampleEverywhere,
        'known-extensions': knownExtensions,
        'no-twin-schemas': noTwinSchemas,
        'no-unused-parts': noUnusedParts,
        'one-operation-per-file': oneOperationPerFile,
        'operation-extensions': operationExtensions,
        'operation-id-form': operationIdForm,
        'plain-patterns': plainPatterns,
        'signed-fields': signedFields,
        'standard-headers': standardHeaders,
        'text-requests': textRequests,
      },
    },
  };
}
