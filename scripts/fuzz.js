// Compares the validators for a long time, the two APIs side by side: `pnpm fuzz [exchanges] [seed]`.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const tsx = createRequire(import.meta.url).resolve('tsx/cli');
for (const owner of ['server', 'sandbox']) {
  const program = `packages/${owner}/test/judge/fuzz.ts`;
  const args = [tsx, '--conditions=gateway-source', program, ...process.argv.slice(2)];
  spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) => {
    process.exitCode ||= code ?? 1;
  });
}
