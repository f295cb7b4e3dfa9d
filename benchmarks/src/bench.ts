import { benchClient } from './client/bench-client.ts';
import { benchConsole } from './console/bench-console.ts';
import { benchDocs } from './docs/bench-docs.ts';
import { benchSandbox } from './sandbox/bench-sandbox.ts';
import { benchStart } from './start/bench-start.ts';
import { benchStub } from './stub/bench-stub.ts';

const BENCHMARKS: Readonly<Record<string, () => Promise<string>>> = {
  stub: benchStub,
  sandbox: benchSandbox,
  start: benchStart,
  client: benchClient,
  docs: benchDocs,
  console: benchConsole,
};

const [name, ...rest] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(BENCHMARKS) : [name];
const unknown = chosen.find((each) => BENCHMARKS[each] === undefined);
if (unknown !== undefined || rest.length > 0) {
  process.stderr.write(`usage: pnpm bench [${Object.keys(BENCHMARKS).join(' | ')}]\n`);
  process.exitCode = 1;
} else {
  for (const each of chosen)
    process.stdout.write(`## ${each}\n\n${await BENCHMARKS[each]?.()}\n\n`);
}
