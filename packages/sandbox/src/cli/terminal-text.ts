const COLOURS = { dim: 2, red: 31, green: 32, yellow: 33 } as const;

export type Colour = keyof typeof COLOURS;

/** Returns what colours a text, or leaves it as it is. */
export function createPaint(isColoured: boolean): (colour: Colour, text: string) => string {
  return (colour, text) => (isColoured ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text);
}

/** True if standard output is a terminal whose user has not turned colours off. */
export function takesColours(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR;
}

/** Returns a text without control characters, which could write over the terminal. */
export function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}
