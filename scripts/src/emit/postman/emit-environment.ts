import type { GeneratedFile, Server } from '../../model/model.ts';
import { SANDBOX_URL } from '../../samples/sandbox-url.ts';
import { jsonFile } from '../files/generated-text.ts';
import { stableId } from './stable-id.ts';

/** What is public: the sandbox's address, the credentials that it has by default, and its own control API. */
export function emitSandboxEnvironment(): GeneratedFile {
  return emitFile('SANDBOX', [
    variable('baseUrl', SANDBOX_URL),
    variable('appId', 'sandbox_app_id'),
    variable('secretKey', 'sandbox_secret_key', 'secret'),
    variable('controlUrl', `${SANDBOX_URL}/sandbox/v1`),
  ]);
}

/** The credentials are for whoever imports it to fill in. */
export function emitEnvironment({ name, url }: Server): GeneratedFile {
  return emitFile(name, [
    variable('baseUrl', url),
    variable('appId', ''),
    variable('secretKey', '', 'secret'),
  ]);
}

function variable(key: string, value: string, type = 'default'): object {
  return { key, value, type, enabled: true };
}

function emitFile(name: string, values: readonly object[]): GeneratedFile {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
  return jsonFile(`postman/environment.${slug}.json`, {
    id: stableId(name),
    name,
    _postman_variable_scope: 'environment',
    values,
  });
}
