import type { GeneratedFile, Server } from '../../model/model.ts';
import { SANDBOX_URL } from '../../samples/sandbox-url.ts';
import { jsonFile } from '../files/generated-text.ts';
import { stableId } from './stable-id.ts';

/** Emits the sandbox's environment. Everything in it is public: its address, default credentials and control API. */
export function emitSandboxEnvironment(): GeneratedFile {
  return emitFile('SANDBOX', [
    variable('baseUrl', SANDBOX_URL),
    variable('appId', 'sandbox_app_id'),
    variable('secretKey', 'sandbox_secret_key', 'secret'),
    variable('controlUrl', `${SANDBOX_URL}/sandbox/v1`),
  ]);
}

/** Emits an environment without credentials, which the user fills in after the import. */
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
