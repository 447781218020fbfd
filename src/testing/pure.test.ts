// The pure folders compile without the DOM library, so a use of the page or of Node in them is an error: planted, it is caught.
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

/** The errors that a text has when it stands as one more file of a pure folder. */
function errorsOf(text: string): string[] {
  const read = ts.readConfigFile(`${root}tsconfig.pure.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const planted = `${root}src/layout/planted.ts`;
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (path, target, ...rest) =>
    path === planted ? ts.createSourceFile(path, text, target) : readSource(path, target, ...rest);
  const program = ts.createProgram([planted], { ...options, incremental: false, tsBuildInfoFile: undefined }, host);
  const source = program.getSourceFile(planted);
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it.each([
  ['the page', 'export const title = document.title;'],
  ['an element', 'export function width(of: HTMLElement): number { return of.clientWidth; }'],
  ['Node', "export const home = process.env['HOME'];"],
  ['the page behind d3', "import { line } from 'd3';\nexport const a = [line, window];"],
])('%s in a pure folder is an error', (_, text) => {
  expect(errorsOf(text).join()).toMatch(/Cannot find name/);
});

it('d3, Intl and whole-text functions are there', () => {
  const text = "import { line } from 'd3';\nexport const a = [line(), new Intl.Segmenter('ru'), 'a'.toWellFormed()];";
  expect(errorsOf(text)).toEqual([]);
});
