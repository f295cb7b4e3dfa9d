import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { BLANKS } from './blank-vectors.ts';
import { REFORMATTING, TAMPERING } from './change-vectors.ts';
import { ENCODING } from './encoding-vectors.ts';
import { DUPLICATES, MISSING_FIELDS, UNKNOWN_FIELDS } from './field-vectors.ts';
import { GENUINE, PUBLISHED, TRADED } from './genuine-vectors.ts';
import { ORDER } from './order-vectors.ts';
import { KEY_CASES, SIGNATURES } from './signature-vectors.ts';
import { NON_ASCII } from './text-vectors.ts';
import { buildVector, type Case } from './vector.ts';

/** The beginning of a vector's name says to which group it belongs. */
const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  published: PUBLISHED,
  genuine: GENUINE,
  order: ORDER,
  encoding: ENCODING,
  blanks: BLANKS,
  'non-ascii': NON_ASCII,
  duplicates: DUPLICATES,
  missing: MISSING_FIELDS,
  unknown: UNKNOWN_FIELDS,
  tampering: TAMPERING,
  reformatting: REFORMATTING,
  traded: TRADED,
  signature: SIGNATURES,
  key: KEY_CASES,
};

/** Returns payment results with which any implementation can test its signature check; paths are below `docs/vectors/`. */
export function emitVectors({ signature }: ApiModel): readonly GeneratedFile[] {
  if (signature === undefined) return [];
  const vectors = Object.entries(GROUPS).flatMap(([group, cases]) =>
    cases.map((each) => buildVector(signature, group, each)),
  );
  const lines = vectors.map((vector) => `  ${asciiJson(vector)}`);
  return [{ path: 'payment-results.json', content: `[\n${lines.join(',\n')}\n]\n` }];
}

/** ASCII only: editors and version control must not compose, reorder or hide characters that vectors depend on. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^\x20-\x7E]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
