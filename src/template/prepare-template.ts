import type Handlebars from 'handlebars';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { builtInHelpers, helpers } from './helpers/all-helpers.ts';
import type { TemplateSource } from './pack.ts';
import { spanIn } from './place.ts';
import { isTooDeep, reportSyntax } from './template-syntax.ts';

type Environment = typeof Handlebars;

/** Names of the two helpers that every printed expression is handed to; no template can write them. */
export const printEscaped = 'print-escaped ';
export const printMarkdown = 'print-markdown ';

/** Named arguments that carry a call's place; with a space, so that no template can write them. */
export const placeKeys = {
  name: 'printed name',
  file: 'in file',
  line: 'at line',
  column: 'at column',
  endLine: 'to line',
  endColumn: 'to column',
} as const;

const knownHelpers: readonly string[] = [...builtInHelpers.keys(), ...helpers.keys()];
const helperHint = 'docs/templates.md lists the helpers';
const forbiddenNames = new Set(['constructor', '__proto__', 'prototype', '__defineGetter__']);

/** A template ready to compile, and the partials that it includes, with their places. */
export interface PreparedTemplate {
  readonly source: TemplateSource;
  readonly program: hbs.AST.Program;
  readonly includes: readonly { readonly name: string; readonly loc: hbs.AST.SourceLocation }[];
}

/**
 * Parses a template and walks its tree. Reports what may not be used: BRIEF-TEMPLATE-005 (syntax), -006
 * (unknown helper), -008 (a partial named at run time, a decorator, a way to what is inherited), -010 (a
 * helper used as what it is not).
 *
 * Printing is made ours on the way: `{{x}}` becomes a call of `printEscaped`, `{{{x}}}` one of
 * `printMarkdown`, each told its place. Handlebars' own escaping is for HTML, is shared by all users of
 * the package in a process, and says nothing of a field that is not there.
 */
export function prepareTemplate(
  source: TemplateSource,
  environment: Environment,
  report: Report,
): PreparedTemplate | undefined {
  if (isTooDeep(source, report)) return undefined;
  let program: hbs.AST.Program;
  try {
    program = environment.parse(source.text);
  } catch (error) {
    reportSyntax(source, error, report);
    return undefined;
  }
  const walk = new TemplateWalk(source, report);
  walk.program(program);
  return walk.isSound ? { source, program, includes: walk.includes } : undefined;
}

class TemplateWalk {
  isSound = true;
  readonly includes: { name: string; loc: hbs.AST.SourceLocation }[] = [];
  readonly #source: TemplateSource;
  readonly #report: Report;

  constructor(source: TemplateSource, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  program({ body }: hbs.AST.Program): void {
    for (const statement of body) this.#statement(statement);
  }

  #statement(statement: hbs.AST.Statement): void {
    if (isNode<hbs.AST.MustacheStatement>(statement, 'MustacheStatement'))
      this.#mustache(statement);
    else if (isNode<hbs.AST.BlockStatement>(statement, 'BlockStatement')) this.#block(statement);
    else if (isNode<hbs.AST.PartialStatement>(statement, 'PartialStatement'))
      this.#partial(statement);
    else if (isNode<hbs.AST.PartialBlockStatement>(statement, 'PartialBlockStatement')) {
      this.#partial(statement);
      this.program(statement.program);
    } else if (statement.type.startsWith('Decorator')) {
      this.#refuse(statement.loc, 'decorators and inline partials are not allowed', [
        'write a file in `partials/` instead',
      ]);
    }
  }

  #mustache(statement: hbs.AST.MustacheStatement): void {
    const called = sourceOf(statement);
    if (builtInHelpers.has(called) && called !== 'lookup') {
      this.#misuse(statement.loc, `"${called}" opens a block: {{#${called} …}} … {{/${called}}}`);
      return;
    }
    this.#call(statement);
    const printed = isBarePath(statement) ? statement.path : subExpression(statement);
    const [name, helper] = statement.escaped ? [called, printEscaped] : [called, printMarkdown];
    const { loc } = statement;
    statement.path = pathTo(helper, loc);
    statement.params = [printed];
    statement.hash = hash({ [placeKeys.name]: name, ...this.#placeOf(loc) }, loc);
    statement.escaped = false;
  }

  #block(statement: hbs.AST.BlockStatement): void {
    const called = sourceOf(statement);
    if (helpers.has(called)) this.#misuse(statement.loc, `"${called}" prints and opens no block`);
    this.#call(statement);
    // `{{^x}}…{{/x}}` has no main part, whatever the package's types say.
    const parts: readonly (hbs.AST.Program | undefined)[] = [statement.program, statement.inverse];
    for (const part of parts) if (part) this.program(part);
  }

  #partial(statement: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    const { params, loc } = statement;
    const name: hbs.AST.Node = statement.name;
    this.#expressions(params, statement.hash);
    if (isNode<hbs.AST.StringLiteral>(name, 'StringLiteral')) {
      this.includes.push({ name: name.value, loc });
    } else if (isNode<hbs.AST.PathExpression>(name, 'PathExpression')) {
      if (!name.original.startsWith('@')) this.includes.push({ name: name.original, loc });
    } else {
      this.#refuse(loc, 'a partial must be named in the template itself', [
        'write its name, and choose with `{{#if}}`',
      ]);
    }
  }

  /** A helper's call, or a path to a field of the model. */
  #call(node: {
    path: hbs.AST.PathExpression | hbs.AST.Literal;
    params: hbs.AST.Expression[];
    hash?: hbs.AST.Hash;
    loc: hbs.AST.SourceLocation;
  }): void {
    const { path, params, hash: named } = node;
    this.#expressions(params, named);
    if (!isNode<hbs.AST.PathExpression>(path, 'PathExpression')) return;
    this.#path(path);
    const isCall = params.length > 0 || (named?.pairs.length ?? 0) > 0;
    if (isCall && !knownHelpers.includes(path.original)) this.#unknownHelper(path);
    const wanted = builtInHelpers.get(path.original);
    if (wanted !== undefined && params.length !== wanted) {
      const message = `"${path.original}" takes ${wanted === 1 ? 'one value' : `${wanted} values`} and is given ${params.length}`;
      this.#misuse(node.loc, message);
    }
    if (helpers.has(path.original)) {
      const place = hash(this.#placeOf(node.loc), node.loc);
      node.hash = { ...place, pairs: [...(named?.pairs ?? []), ...place.pairs] };
    }
  }

  /** Handed to each call of a helper of ours, so that a mistake can be told at its place. */
  #placeOf({ start, end }: hbs.AST.SourceLocation): Readonly<Record<string, string | number>> {
    return {
      [placeKeys.file]: this.#source.file,
      [placeKeys.line]: start.line,
      [placeKeys.column]: start.column,
      [placeKeys.endLine]: end.line,
      [placeKeys.endColumn]: end.column,
    };
  }

  #expressions(params: readonly hbs.AST.Expression[], named: hbs.AST.Hash | undefined): void {
    for (const each of [...params, ...(named?.pairs.map((pair) => pair.value) ?? [])]) {
      if (isNode<hbs.AST.SubExpression>(each, 'SubExpression')) this.#subExpression(each);
      else if (isNode<hbs.AST.PathExpression>(each, 'PathExpression')) this.#path(each);
    }
  }

  #subExpression(node: hbs.AST.SubExpression): void {
    this.#call(node);
    const { path } = node;
    const isBare = node.params.length === 0 && (node.hash?.pairs.length ?? 0) === 0;
    if (isBare && !knownHelpers.includes(path.original)) this.#unknownHelper(path);
  }

  #path(path: hbs.AST.PathExpression): void {
    const forbidden = path.parts.find((part) => forbiddenNames.has(String(part)));
    if (forbidden === undefined) return;
    this.#refuse(path.loc, `a template may not reach for "${String(forbidden)}"`, [
      '`brief build --dump-model` shows every field there is',
    ]);
  }

  #unknownHelper({ original, loc }: hbs.AST.PathExpression): void {
    this.isSound = false;
    const near = didYouMean(original, knownHelpers);
    const hints = [near === undefined ? helperHint : `did you mean "${near}"?`];
    const span = spanIn(this.#source, loc);
    this.#report(diagnostic('BRIEF-TEMPLATE-006', `unknown helper "${original}"`, { span, hints }));
  }

  #misuse(loc: hbs.AST.SourceLocation, message: string): void {
    this.isSound = false;
    const span = spanIn(this.#source, loc);
    this.#report(diagnostic('BRIEF-TEMPLATE-010', message, { span, hints: [helperHint] }));
  }

  #refuse(loc: hbs.AST.SourceLocation, message: string, hints: readonly string[]): void {
    this.isSound = false;
    const span = spanIn(this.#source, loc);
    this.#report(diagnostic('BRIEF-TEMPLATE-008', message, { span, hints }));
  }
}

function isNode<T extends hbs.AST.Node>(node: hbs.AST.Node, type: string): node is T {
  return node.type === type;
}

/** A path that stands alone names a field, unless it is the name of a helper. */
function isBarePath({ path, params, hash: named }: hbs.AST.MustacheStatement): boolean {
  const isAlone = params.length === 0 && (named?.pairs.length ?? 0) === 0;
  if (!isAlone) return false;
  return !isNode<hbs.AST.PathExpression>(path, 'PathExpression') || !helpers.has(path.original);
}

function subExpression(node: hbs.AST.MustacheStatement): hbs.AST.SubExpression {
  const { path, params, hash: named, loc } = node;
  if (!isNode<hbs.AST.PathExpression>(path, 'PathExpression')) {
    throw new Error('a literal is called like a helper, which the parser does not allow');
  }
  return { type: 'SubExpression', path, params, hash: named, loc };
}

function sourceOf({ path }: { readonly path: hbs.AST.PathExpression | hbs.AST.Literal }): string {
  return isNode<hbs.AST.PathExpression>(path, 'PathExpression') ? path.original : 'value';
}

function pathTo(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

function hash(
  values: Readonly<Record<string, string | number>>,
  loc: hbs.AST.SourceLocation,
): hbs.AST.Hash {
  const pairs = Object.entries(values).map(([key, value]): hbs.AST.HashPair => {
    const literal = {
      type: typeof value === 'number' ? 'NumberLiteral' : 'StringLiteral',
      value,
      original: value,
      loc,
    };
    return { type: 'HashPair', key, value: literal, loc };
  });
  return { type: 'Hash', pairs, loc };
}
