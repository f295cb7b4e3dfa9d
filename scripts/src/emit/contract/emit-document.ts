import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { jsonFile, typescriptFile } from '../files/generated-text.ts';

/**
 * Emits the document of a package as JSON for people and tools, and as a module for code. Bundlers follow an import of
 * the module; they miss a file that is read by its path.
 */
export function emitDocument(model: ApiModel, folder: string): readonly GeneratedFile[] {
  // As text: engines parse JSON faster than an object literal, and each caller gets its own copy.
  const text = JSON.stringify(model.document).replaceAll(/[\\']/gu, '\\$&');
  return [
    jsonFile(`${folder}/src/document.json`, model.document),
    typescriptFile(
      `${folder}/src/load-document.ts`,
      'emit/contract/emit-document',
      [
        `/** Returns a fresh copy of the bundled document, for tools that modify their input. */
export function loadDocument(): Record<string, unknown> {
  return JSON.parse(DOCUMENT);
}`,
        `const DOCUMENT = '${text}';`,
      ],
      model.source,
    ),
  ];
}
