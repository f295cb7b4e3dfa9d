import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { type Image, runDockerfile } from './dockerfile.ts';
import { type PackedPackage, packPackages } from './pack-packages.ts';
import { run } from './run-command.ts';
import { type Registry, serveRegistry } from './serve-registry.ts';

const CONTAINERS = fileURLToPath(new URL('../../../containers', import.meta.url));
const NAMES = ['sandbox', 'stub'];
/** A user without rights. Only root can become one; other users have few rights as well. */
const UNPRIVILEGED_USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Shows that the images of the sandbox, which is packed at this place, and of the stub can be built and run. */
export function testContainers(sandbox: () => string): void {
  let folder = '';
  let registry: Registry;

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'containers-')));
    // The user of the container must be able to enter it.
    await chmod(folder, 0o755);
    const others = IS_LONG_RUN ? await packPackages(folder) : new Map<string, PackedPackage>();
    const tarballs = [...others.values()].map(({ tarball }) => tarball);
    registry = await serveRegistry([sandbox(), ...tarballs]);
  });

  afterAll(async () => {
    await registry[Symbol.asyncDispose]();
    await run('chmod', ['-R', 'u+w', folder], folder);
    await rm(folder, { recursive: true });
  });

  describe.each(NAMES)('the Dockerfile of the %s', (name) => {
    const read = () => readFile(join(CONTAINERS, name, 'Dockerfile'), 'utf8');

    test('has nothing that its linter warns of', async () => {
      expect(validate(await read()).map(({ message }) => message)).toEqual([]);
    });

    test('begins from a version that is named, and ends as a user without rights', async () => {
      const document = DockerfileParser.parse(await read());
      const users = document.getInstructions().filter((each) => each.getKeyword() === 'USER');
      const bases = document.getFROMs().map((each) => each.getImage());

      expect(bases.filter((base) => !/:\d+\.\d+\.\d+-/u.test(base ?? ''))).toEqual([]);
      expect(users.at(-1)?.getArgumentsContent()).toBe('node');
      expect(document.getHEALTHCHECKs()).toHaveLength(1);
    });
  });

  async function build(name: string): Promise<Image> {
    const home = join(folder, name);
    await mkdir(home);
    const variables = {
      npm_config_registry: registry.url,
      npm_config_cache: join(folder, 'cache'),
      HOME: home,
    };
    const image = await runDockerfile({ context: join(CONTAINERS, name), folder: home, variables });
    await run('chmod', ['-R', 'a-w', image.workingFolder], home);
    return image;
  }

  // npm installs the one package again, and for the other a hundred and twenty.
  if (IS_LONG_RUN) {
    test('the sandbox runs by its steps, without a writable root, and keeps its data', async () => {
      const image = await build('sandbox');
      const data = join(image.root, 'data');
      await using container = await start(image, {
        SANDBOX_DATABASE: join(data, 'gateway.sqlite'),
      });

      const reply = await fetch(`${container.url}/sandbox/v1/orders`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      });

      expect(reply.status).toBe(200);
      expect(await readdir(data)).toContain('gateway.sqlite');
      expect(await container.stop()).toBe(0);
    });

    test('an application on the stub runs by its steps, without a writable root', async () => {
      const image = await build('stub');
      await using container = await start(image, { APP_ID: 'app', SECRET_KEY: 'key' });

      const reply = await fetch(`${container.url}/api/v1/credentials/verify`, {
        method: 'POST',
        body: new URLSearchParams({ appId: 'app', secretKey: 'key' }),
      });

      expect(await reply.json()).toEqual({ status: 'OK', message: 'Credentials verified' });
      expect(await container.stop()).toBe(0);
    });
  }

  describe('the compose files', () => {
    test.each(['compose.yaml', 'compose.postgres.yaml'])(
      '%s builds what there is, or names a version',
      async (file) => {
        const { services } = parse(await readFile(join(CONTAINERS, file), 'utf8')) as Compose;

        for (const { build: context, image } of Object.values(services)) {
          if (context !== undefined)
            expect(await readdir(join(CONTAINERS, context))).toContain('Dockerfile');
          if (image !== undefined) expect(image).toMatch(/:\d+\.\d+/u);
        }
      },
    );

    test('the sandbox can be reached from its own machine alone, and has no rights', async () => {
      const { services } = parse(
        await readFile(join(CONTAINERS, 'compose.yaml'), 'utf8'),
      ) as Compose;

      expect(services.sandbox).toMatchObject({
        ports: ['127.0.0.1:4010:4010'],
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    });
  });
}

interface Container extends AsyncDisposable {
  readonly url: string;
  /** Ends it as an engine does, and returns the exit code. */
  stop(): Promise<number | null>;
}

/** Starts what the image names, as its user and on a free port, and waits until its health check passes. */
async function start(
  image: Image,
  variables: Readonly<Record<string, string>>,
): Promise<Container> {
  const { PATH = '' } = process.env;
  const PORT = String(await freePort());
  const env = { PATH, ...image.variables, ...variables, HOST: '127.0.0.1', PORT };
  const options = { cwd: image.workingFolder, env, ...UNPRIVILEGED_USER };
  const command = ([file = '', ...args]: readonly string[]): ChildProcess =>
    spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const child = command(image.command);
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  while ((await once(command(image.healthCheck), 'exit'))[0] !== 0) {
    if (child.exitCode !== null) throw new Error(`it has ended with ${child.exitCode}`);
  }
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exit;
  };
  return {
    url: `http://127.0.0.1:${PORT}`,
    stop: () => end('SIGTERM'),
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly build?: string; readonly image?: string } & Record<string, unknown>>
  >;
}
