import { CommandError } from '../../document/command-error.ts';
/** A text of the repository that becomes a page of the site. */
export interface SitePage {
  /** Its path below `docs/`: `guides/02-credentials.md`. Its page has the same path on the site. */
  readonly path: string;
  readonly markdown: string;
}

/** A picture of the repository that the site also has. */
export interface SitePicture {
  /** Its path below `docs/`, and on the site. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The drawing itself, for one that pages show in their own colours. */
  readonly svg?: string | undefined;
}

/** Files that the site has beside its pages, by their path in the repository. */
export const OTHER_FILES: Readonly<Record<string, string>> = {
  'openapi/openapi.yaml': 'openapi.yaml',
  'openapi/sandbox.yaml': 'sandbox-control.yaml',
  'docs/vectors/payment-results.json': 'vectors/payment-results.json',
  'docs/vectors/verify.mjs': 'vectors/verify.mjs',
  'docs/vectors/verify.php': 'vectors/verify.php',
  'docs/vectors/verify.pl': 'vectors/verify.pl',
  'docs/vectors/verify.py': 'vectors/verify.py',
};

/** Returns the first heading; a page must have one. */
export function pageTitle({ path, markdown }: SitePage): string {
  const [, title] = /^# (.+)$/mu.exec(markdown) ?? [];
  if (title === undefined) throw new CommandError(`docs/${path} does not open with a title`);
  return title;
}

/** `guides/02-credentials.html`. */
export function htmlPath(path: string): string {
  return path.replace(/\.md$/u, '.html');
}

/** Returns the path from a page of the site to its root: empty, `../../`. */
export function wayUp(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** Returns the first paragraph as plain text. */
export function openingOf({ markdown }: SitePage): string {
  const [, opening = ''] = /^# .+\n+((?:.+\n?)+)/mu.exec(markdown) ?? [];
  return opening
    .replaceAll(/!?\[([^\]]+)\]\([^)]*\)/gu, '$1')
    .replaceAll(/[`*]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
