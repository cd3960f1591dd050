import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Brief } from '../../src/brief/brief.ts';
import { main } from '../../src/cli/main.ts';
import { rendered } from './rendered.ts';

const page = 'docs/templates.md';
const briefFile = 'src/brief/brief.ts';
/** A fenced block: language, what follows it in its first line, and what stands in it. */
const fence = /^```(\w+)(?: (\S[^\n]*))?\n([\s\S]*?)^```$/gm;
/** A row of the table of helpers: a template, and what it prints. */
const helperRow = /^\| `(.*?)` \| .*\|$/gm;

/**
 * `docs/templates.md` as it comes out when it is run from top to bottom, in a project made of the files
 * that it shows. A block of a template or YAML is written to the file it names; a block `markdown FILE`,
 * or `markdown FILE of PACK`, becomes what is built now, from its first line to its last; the model
 * becomes the types; console blocks and the rows of helpers are run.
 */
export async function templatesDocument(): Promise<string> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'brief-templates-')));
  try {
    const text = readFileSync(page, 'utf8');
    const rows = text.search(/^## Helpers$/m);
    const before = await inBlocks(text.slice(0, rows), root);
    const model: Brief = JSON.parse(await run('brief build --dump-model', root));
    const [helpers = '', ...rest] = text.slice(rows).split(/(?=^## The manifest$)/m);
    return before + withRows(helpers, model) + (await inBlocks(rest.join(''), root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The templates of the rows, for a test that no helper lacks one. */
export function helperExamples(): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(helperRow)].map(([, template = '']) => template);
}

/** The rows of the table of mistakes: a code, and a template that has it. */
export function mistakeExamples(): readonly (readonly [code: string, template: string])[] {
  const rows = readFileSync(page, 'utf8').matchAll(/^\| (BRIEF-[A-Z]+-\d+) \| `(.*?)` \|/gm);
  return [...rows].map(([, code = '', template = '']) => [code, template] as const);
}

async function inBlocks(text: string, root: string): Promise<string> {
  const parts: string[] = [];
  let from = 0;
  for (const block of text.matchAll(fence)) {
    const [whole, language = '', rest = '', content = ''] = block;
    const fresh = await contentOf(language, rest, content, root);
    const opening = whole.slice(0, whole.indexOf('\n') + 1);
    parts.push(text.slice(from, block.index), `${opening}${fresh}\`\`\``);
    from = block.index + whole.length;
  }
  return [...parts, text.slice(from)].join('');
}

async function contentOf(
  language: string,
  rest: string,
  content: string,
  root: string,
): Promise<string> {
  switch (language) {
    case 'ts':
      return modelTypes();
    case 'markdown':
      return builtPart(rest, content, root);
    case 'console': {
      const [, command = ''] = /^\$ (.*)\n/.exec(content) ?? [];
      return `$ ${command}\n${await run(command, root)}`;
    }
    default:
      mkdirSync(dirname(join(root, rest)), { recursive: true });
      writeFileSync(join(root, rest), content);
      return content;
  }
}

async function builtPart(rest: string, content: string, root: string): Promise<string> {
  const [file = '', , pack] = rest.split(' ');
  const told = await run(
    `brief build --to md --quiet${pack === undefined ? '' : ` --template ${pack}`}`,
    root,
  );
  if (told !== '') throw new Error(told);
  const built = readFileSync(join(root, file), 'utf8');
  const lines = content.trimEnd().split('\n');
  const start = built.indexOf(`${lines[0]}\n`);
  const last = `${lines.at(-1)}\n`;
  const end = built.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`${file} has no part like this:\n${content}`);
  return built.slice(start, end + last.length);
}

function modelTypes(): string {
  const text = readFileSync(briefFile, 'utf8');
  return `${text.slice(text.indexOf('/**\n * The whole')).trim()}\n`;
}

function withRows(text: string, model: Brief): string {
  return text.replace(helperRow, (_row, template: string) => {
    const { markdown, messages } = rendered(template.replaceAll('\\|', '|'), {}, model);
    if (markdown === undefined) throw new Error(`${template}: ${messages.join('; ')}`);
    return `| \`${template}\` | ${shown(markdown.trimEnd())} |`;
  });
}

/** As a cell of code; a line end is shown as an arrow. */
function shown(markdown: string): string {
  const text = markdown.replaceAll('|', '\\|').replace(/\n+/g, ' ⏎ ');
  return `\`${text}\``;
}

/** What a command prints, on both streams. */
export async function run(command: string, root: string): Promise<string> {
  let printed = '';
  const sink = {
    write(words: string): void {
      printed += words;
    },
  };
  const io = { stdout: sink, stderr: sink, env: {}, cwd: root, now: () => 0 };
  await main(command.split(' ').slice(1), { ...io, signal: new AbortController().signal });
  return printed;
}
