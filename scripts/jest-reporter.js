import { DefaultReporter, SummaryReporter } from '@jest/reporters';

/**
 * Prints Jest's own report, then the skipped tests by name, and one plain line for people and machines. Jest prints its
 * summary after every reporter in the list, so the summary is part of this one.
 */
export default class JestReporter extends DefaultReporter {
  #summary;
  #projects;
  #idle = [];

  /** @param {{ projects: readonly string[] }} options the projects of which a whole run has tests. */
  constructor(globalConfig, { projects }) {
    super(globalConfig);
    this.#projects = projects;
    this.#summary = new SummaryReporter(globalConfig);
  }

  onRunStart(results, options) {
    super.onRunStart(results, options);
    this.#summary.onRunStart(results, options);
  }

  onRunComplete(contexts, results) {
    super.onRunComplete();
    this.#summary.onRunComplete(contexts, results);
    const skipped = results.testResults.flatMap((file) =>
      file.testResults.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName),
    );
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const counts = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
    const lines = skipped.map((name) => `skipped: ${name}`);
    // Jest silently skips a project whose pattern matches nothing.
    const chosen = process.argv.slice(2).filter((arg) => !/^--config$|\.config\.js$/u.test(arg));
    const isWhole = chosen.length === 0;
    const ran = new Set(results.testResults.map(({ displayName }) => displayName?.name));
    this.#idle = isWhole ? this.#projects.filter((name) => !ran.has(name)) : [];
    process.stdout.write(`${[...lines, '', `Tests: ${counts.join(', ')}`].join('\n')}\n`);
  }

  getLastError() {
    if (this.#idle.length > 0) return new Error(`no test of ${this.#idle.join(', ')} has run`);
    return undefined;
  }
}
