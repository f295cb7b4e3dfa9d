/** A language in which the documentation has samples. */
export type Language = 'Shell' | 'JavaScript' | 'PHP' | 'Python';

export interface Interpreter {
  /** Reads a program from its standard input. */
  readonly command: readonly [name: string, ...args: string[]];
  /** What has to be installed. */
  readonly needs: readonly string[];
}

export const INTERPRETERS: Readonly<Record<Language, Interpreter>> = {
  Shell: { command: ['sh', '-s'], needs: ['sh', 'curl'] },
  JavaScript: { command: [process.execPath, '--input-type=module'], needs: [] },
  PHP: { command: ['php'], needs: ['php'] },
  Python: { command: ['python3', '-'], needs: ['python3'] },
};
