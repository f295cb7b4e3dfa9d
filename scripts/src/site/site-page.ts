import { CommandError } from '../document/command-error.ts';
/** A text of the repository that the site has as a page. */
export interface SitePage {
  /** Where it stands below `docs/`: `guides/02-credentials.md`. On the site its page stands at the same place. */
  readonly path: string;
  readonly markdown: string;
}

/** The files outside `docs/` that the site has too, by their path in the repository. */
export const OTHER_FILES: Readonly<Record<string, string>> = {
  'openapi/openapi.yaml': 'openapi.yaml',
  'openapi/sandbox.yaml': 'sandbox-control.yaml',
};

/** The first heading, without which a page has no name. */
export function pageTitle({ path, markdown }: SitePage): string {
  const [, title] = /^# (.+)$/mu.exec(markdown) ?? [];
  if (title === undefined) throw new CommandError(`docs/${path} does not open with a title`);
  return title;
}

/** `guides/02-credentials.html`. */
export function htmlPath(path: string): string {
  return path.replace(/\.md$/u, '.html');
}

/** The way from a page of the site up to its root: empty, `../`. */
export function wayUp(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
