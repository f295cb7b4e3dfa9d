// Runs the modules that stand on its standard input, a JSON text a line, and answers with a line each. It ends by itself
// after the last one: a module that leaves something open would keep it.
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

const { stdout } = process;
const write = stdout.write.bind(stdout);

// A module there finds packages as a file in this folder would.
const folder = await mkdtemp(join(tmpdir(), 'modules-'));
await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');

async function play(source, variables) {
  const file = join(folder, `${performance.now()}.mjs`);
  await writeFile(file, source);
  Object.assign(process.env, variables);
  let printed = '';
  let complaint = '';
  stdout.write = (text) => {
    printed += text;
    return true;
  };
  try {
    await import(pathToFileURL(file));
  } catch (error) {
    complaint = `${inspect(error)}\n`;
    process.exitCode = 1;
  }
  stdout.write = write;
  const { exitCode = 0 } = process;
  process.exitCode = 0;
  return { exitCode, printed, complaint };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { source, variables } = JSON.parse(line);
  write(`${JSON.stringify(await play(source, variables))}\n`);
}
await rm(folder, { recursive: true });
