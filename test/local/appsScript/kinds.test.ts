import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { objects, services } from '../../../local/src/appsScript/kinds.ts';

/** What Google publishes: the members of every interface, `Range.getValues`. */
function publishedMembers(): Set<string> {
  const folder = path.dirname(require.resolve('@types/google-apps-script/package.json'));
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) {
      for (const { name } of node.members) {
        if (name !== undefined && ts.isIdentifier(name)) found.add(`${node.name.text}.${name.text}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    visit(ts.createSourceFile(file, readFileSync(path.join(folder, file), 'utf8'), ts.ScriptTarget.ES2022));
  }
  return found;
}

// Names that the published types have under another one.
const PUBLISHED_AS: Record<string, string> = { console: 'Console' };

describe('kinds', () => {
  const members = Object.entries({ ...services, ...objects }).flatMap(([name, { methods, counted, enums }]) =>
    Object.keys({ ...methods, ...counted, ...enums }).map(
      (member) => `${PUBLISHED_AS[name] ?? name}.${member}`,
    ),
  );

  it('simulates only what Google publishes', () => {
    const published = publishedMembers();
    expect(members.length).toBeGreaterThan(200);
    expect(members.filter((member) => !published.has(member))).toEqual([]);
  });
});
