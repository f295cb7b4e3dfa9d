import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { repositoryRoot } from '../src/document/load-document.ts';
import { FOLDERS, textsBelow } from './texts-below.ts';

/** Lists the optional properties of a declaration that refuse `undefined`. */
function exactProperties(declaration: ts.Node): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && node.questionToken && node.type) {
      const { type } = node;
      const parts = ts.isUnionTypeNode(type) ? type.types : [type];
      const isOpen = ({ kind }: ts.TypeNode) =>
        kind === ts.SyntaxKind.UndefinedKeyword || kind === ts.SyntaxKind.UnknownKeyword;
      if (!parts.some(isOpen)) found.push(node.name.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

test('an option that may be missing may also be undefined, so that callers need no spread', async () => {
  const paths = (await Promise.all(FOLDERS.map(textsBelow))).flat();
  const sources = paths.filter((path) => path.endsWith('.ts'));
  const found: string[] = [];
  let count = 0;

  for (const path of sources) {
    const text = await readFile(join(repositoryRoot, path), 'utf8');
    // Searching a text costs far less than parsing it.
    if (!/\b(?:interface|type)\s+\w*Options\b/u.test(text)) continue;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    for (const node of source.statements) {
      if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) continue;
      if (!node.name.text.endsWith('Options')) continue;
      count += 1;
      for (const name of exactProperties(node)) found.push(`${path} ${node.name.text}.${name}`);
    }
  }

  expect(count).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
