import { createRequire } from 'node:module';
import { escapeHtml } from './escape-html.ts';

/** The part of highlight.js that is used here. Its own types declare a browser's globals, which contradict Node's. */
interface Highlighter {
  registerLanguage(name: string, language: unknown): void;
  registerAliases(aliases: readonly string[], of: { readonly languageName: string }): void;
  configure(options: { readonly classPrefix: string }): void;
  getLanguage(name: string): object | undefined;
  highlight(text: string, options: { readonly language: string }): { readonly value: string };
}

interface Language {
  readonly contains: readonly object[];
}

const LANGUAGES = ['javascript', 'json', 'php', 'python', 'typescript', 'xml', 'yaml'];

const require = createRequire(import.meta.url);
const highlighter: Highlighter = require('highlight.js/lib/core');

for (const name of LANGUAGES)
  highlighter.registerLanguage(name, require(`highlight.js/lib/languages/${name}`));
// Options are no words of the language: without this, the "yes" of "--yes" has a colour of its own.
highlighter.registerLanguage('bash', (library: unknown) => {
  const bash: Language = require('highlight.js/lib/languages/bash')(library);
  return { ...bash, contains: [{ begin: /(?<=\s)--?[a-z][\w-]*/u }, ...bash.contains] };
});
// Names that the texts and the samples use.
highlighter.registerAliases(['sh', 'shell'], { languageName: 'bash' });
highlighter.configure({ classPrefix: 'hl-' });

/** Returns a program as HTML with a class at each part that has a colour; as plain text if the language is unknown. */
export function highlightCode(text: string, language: string): string {
  const name = language.toLowerCase();
  if (highlighter.getLanguage(name) === undefined) return escapeHtml(text);
  return highlighter.highlight(text, { language: name }).value;
}
