// Runs in a shop's folder. Prints the milliseconds of the import, and of the first two sandboxes.
const times = [performance.now()];
const { startSandbox } = await import('@cashfree-rest/sandbox/testing');
times.push(performance.now());
const sandboxes = [];
for (let count = 0; count < 2; count += 1) {
  sandboxes.push(await startSandbox());
  times.push(performance.now());
}
process.stdout.write(JSON.stringify(times.slice(1).map((time, index) => time - times[index])));
await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
