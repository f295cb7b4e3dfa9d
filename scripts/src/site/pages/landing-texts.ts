import { SANDBOX_URL } from '../../samples/sandbox-url.ts';
import { introductionPath, type SiteApi } from '../frame/site-map.ts';
import type { SitePage } from '../texts/site-page.ts';

/** Sections of a guide begin with `## 1. Start a gateway`. */
const STEP = /^## \d+\. (.+)$/mu;
const COMMAND = /^```sh\n[\s\S]*?^```$/mu;

/** Returns the address of a page, given without its ending. */
export type AddressOf = (page: string) => string;

/** Returns, as Markdown, how to get to a paid order by the first commands of a guide. */
export function quickstartText(guide: SitePage, addressOf: AddressOf): string {
  return `From nothing to a paid order on your own machine, without an account. Step 1 runs in a clone of this project:

${firstSteps(guide.markdown, 3)}

[Start in a few minutes](${addressOf(guide.path.replace(/\.md$/u, ''))})`;
}

/** Returns, as Markdown, what the sandbox is for. */
export function sandboxText(control: SiteApi, addressOf: AddressOf): string {
  const api = addressOf(introductionPath(control).replace(/\.html$/u, ''));
  return `A gateway on your machine, which pays, settles and notifies when you want it to.

- [Console: watch and steer a running sandbox](${SANDBOX_URL}/console/)
- [Control API: do the same from a test](${api})
- [What the sandbox does](${addressOf('sandbox')})`;
}

/** Returns the list of all texts with what the first page says besides. */
export function withTiles(
  list: string,
  start: SitePage | undefined,
  control: SiteApi,
  addressOf: AddressOf,
): string {
  const quickstart =
    start === undefined ? '' : `## Quickstart\n\n${quickstartText(start, addressOf)}\n\n`;
  const sandbox = `\n## Sandbox\n\n${sandboxText(control, addressOf)}\n`;
  return list.replace(/^(?=## )/mu, () => quickstart) + sandbox;
}

/**
 * Returns the numbered sections of a guide as a Markdown list of their titles, up to the last one of `commands`. Each has
 * its first command, or its first sentence if there is none.
 */
function firstSteps(guide: string, commands: number): string {
  const [, ...parts] = guide.split(STEP);
  const items: string[] = [];
  let left = commands;
  for (let index = 0; left > 0 && index < parts.length; index += 2) {
    const [title = '', text = ''] = parts.slice(index);
    const command = COMMAND.exec(text)?.[0];
    if (command !== undefined) left -= 1;
    const body = command ?? /^.+?\.(?=\s)/su.exec(text.trim())?.[0] ?? '';
    items.push(`${items.length + 1}. ${title}\n\n${body.replaceAll(/^(?=.)/gmu, '   ')}`);
  }
  return items.join('\n\n');
}
