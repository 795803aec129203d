import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
/** What is thrown or logged is for who mends Parley. */
const forUs = /Error$|^(log|console)$/;

const calleeOf = ({ type, callee }: Node): string => {
  if ((type !== 'CallExpression' && type !== 'NewExpression') || !isNode(callee)) return '';
  const named = isNode(callee['object']) ? callee['object'] : callee;
  return typeof named['name'] === 'string' ? named['name'] : '';
};

/** The same in every language: an example of a code, a process by its name, a file by its name. */
const names = new Set(['K7QM-42XD', 'Parley service', 'Uninstall Parley.exe']);

/** A sentence or a title: what is written for people begins large and has more than one word, or an end. */
const isSaid = (text: string): boolean => /^\p{Lu}[\p{Ll}’]+(?:,? [\p{L}\d“]|[.…?]$)/u.test(text.trim());

interface Found {
  readonly said: string[];
  readonly kept: string[];
}

function look(file: string): Found {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { program } = parseSync(file, source);
  const found: Found = { said: [], kept: [] };
  const at = ({ start }: Node): string => `${file}:${source.slice(0, start).split('\n').length}`;

  function walk(node: Node, parent: Node | undefined, isInFunction: boolean): void {
    if (forUs.test(calleeOf(node))) return;
    const { value } = node;
    if (node.type === 'JSXText' && /\p{L}{2}/u.test(String(value)))
      found.said.push(`${at(node)} ${String(value).trim()}`);
    if (node.type === 'Literal' && typeof value === 'string' && parent?.type !== 'ImportDeclaration') {
      const isOfJsx =
        parent?.type === 'JSXAttribute' &&
        isNode(parent['name']) &&
        /^(aria-label|title|label|placeholder|alt)$/.test(String(parent['name']['name']));
      if (!names.has(value) && (isSaid(value) || (isOfJsx && /\p{L}{2}/u.test(value))))
        found.said.push(`${at(node)} ${value}`);
    }
    if (node.type === 'TemplateElement') {
      const { cooked } = value as { cooked: string };
      if (isSaid(cooked)) found.said.push(`${at(node)} ${cooked}`);
    }
    const { object } = node;
    if (
      !isInFunction &&
      node.type === 'MemberExpression' &&
      isNode(object) &&
      String(object['name']).endsWith('Texts')
    )
      found.kept.push(at(node));
    for (const child of Object.values(node).flat())
      if (isNode(child)) walk(child, node, isInFunction || functions.has(node.type));
  }
  walk(program as unknown as Node, undefined, false);
  return found;
}

const files = globSync('{main,renderer,src/bridge}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: ['**/*.test.*', '**/fakes/**'],
});
const found = files.map(look);

it('all that a person reads stands in the catalogue', () => {
  expect(found.flatMap(({ said }) => said)).toEqual([]);
});

it('what the catalogue says is read when it is said, in the language of that moment', () => {
  expect(found.flatMap(({ kept }) => kept)).toEqual([]);
});
