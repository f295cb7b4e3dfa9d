import { copyFile, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeMachine } from '../machine.ts';
import { markdownTable } from '../markdown-table.ts';
import { startUntilReady } from '../sandbox/ready-process.ts';
import { median } from '../statistics.ts';
import { installSandbox, REPOSITORY, run } from './install-sandbox.ts';

const ROUNDS = 9;
const LIBRARY = fileURLToPath(new URL('../../src/start/time-library.js', import.meta.url));
const PACKED = 'node_modules/@cashfree-rest/sandbox/dist/packed/cli.js';

/** The environment of a shell: `pnpm bench` adds settings for what it runs, such as not to look after dependencies. */
const SHELL = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^p?npm_/iu.test(name)),
);

/** Measures how long people wait for a sandbox: from its package, in their tests, and from a clone. */
export async function benchStart(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'bench-start-')));
  try {
    const shop = await installSandbox(folder);
    await copyFile(LIBRARY, join(shop, 'time-library.js'));
    const commands = commandsOf(shop);
    const library = ['import of `/testing`', 'first `startSandbox`', 'second `startSandbox`'];
    const times = new Map<string, number[]>();
    const note = (name: string, ms: number) => times.set(name, [...(times.get(name) ?? []), ms]);
    for (let round = 0; round <= ROUNDS; round += 1) {
      process.stderr.write(`start ${round} of ${ROUNDS}\n`);
      // The commands take turns, so that changes in the machine's load affect all of them alike.
      for (const [name, command, args, cwd, database] of commands) {
        const env = { ...SHELL, PORT: '0', SANDBOX_DATABASE: join(folder, database) };
        const { readyMs, stop } = await startUntilReady(command, args, { cwd, env });
        await stop();
        // The first start creates the database, and builds the repository if it is not built.
        if (round > 0) note(name, readyMs);
      }
      const figures: number[] = JSON.parse(await run(process.execPath, ['time-library.js'], shop));
      if (round > 0) for (const [index, ms] of figures.entries()) note(library[index] ?? '', ms);
    }
    const versions = await Promise.all(
      ['npm', 'pnpm'].map((name) => run(name, ['--version'], shop)),
    );
    return [
      `Medians of ${ROUNDS} starts.`,
      `${describeMachine()}, npm ${versions[0]?.trim()}, pnpm ${versions[1]?.trim()}.`,
      '',
      markdownTable([
        ['', 'ms', 'fastest', 'slowest'],
        ...[...times].map(([name, all]) => [
          name,
          ...[median(all), Math.min(...all), Math.max(...all)].map((ms) => ms.toFixed(0)),
        ]),
      ]),
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Command = [name: string, command: string, args: string[], cwd: string, database: string];

function commandsOf(shop: string): readonly Command[] {
  return [
    ['`npx @cashfree-rest/sandbox`', 'npx', ['@cashfree-rest/sandbox'], shop, 'packed.sqlite'],
    ['`node` on the same file', process.execPath, [PACKED], shop, 'packed.sqlite'],
    ['`pnpm start` in a clone, again', 'pnpm', ['start'], REPOSITORY, 'clone.sqlite'],
    [
      '`npx --yes pnpm@12 start`, again',
      'npx',
      ['--yes', 'pnpm@12', 'start'],
      REPOSITORY,
      'clone.sqlite',
    ],
  ];
}
