import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { exitStatus } from './flags.ts';
import type { Io } from './io.ts';
import { packageVersion } from './package-version.ts';
import type { Run } from './run.ts';

/*
 * Every command is declared here, so that help reads this file and no other; what a command does is
 * in a file of its own in `commands/`, loaded when it runs.
 */

export function createProgram(io: Io, run: Run): Command {
  const program = new Command('brief')
    .description('Policy briefs in Markdown and PDF, with evidence quoted verbatim from a corpus.')
    .option('--root <dir>', 'the project folder (default: the current one)', someName)
    .option('-q, --quiet', 'no progress and no summary')
    .option('--no-color', 'no colour, as NO_COLOR does')
    .option('-V, --version', 'the version of the program')
    .on('option:version', () => tellVersion(io))
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Told by main(), in the form of every other diagnostic.
      outputError: () => {},
    })
    .showSuggestionAfterError(false)
    .exitOverride()
    .addHelpText('after', programExamples);
  declareBuilding(program, run);
  declareLooking(program, run);
  declareStarting(program, run);
  return program;
}

/** An empty name would mean the current folder; more likely a variable of a script was not set. */
function someName(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
  return value;
}

/** Gathers the values of an option that may be repeated. */
function several(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), someName(value)];
}

const programExamples = `
Examples:
  $ brief init my-project       a project folder that builds as it stands
  $ brief build                 every spec in briefs/ into output/
  $ brief check                 every mistake at once, nothing written
  $ brief search "naval base"   passages of the corpus, best first

Exit status: 0 done, 1 some brief failed, 2 wrong usage, 3 warnings under --strict, 4 spec or
theme, 5 template, 6 corpus or a broken quotation, 7 PDF or writing, 130 interrupted.`;

/** The commands that make briefs, or try to. */
function declareBuilding(program: Command, run: Run): void {
  const specs = new Argument('[spec...]', 'a path, or the name of a spec in briefs/');
  const template = new Option('--template <name>', 'use this one, whatever the spec or file names');
  const strict = new Option('--strict', 'exit with 3 where there are warnings');
  program
    .command('build')
    .description('build the named specs, or all in briefs/, into output/')
    .addArgument(specs)
    .addOption(
      new Option('--to <formats>', 'what to make (default: both)').choices([
        'md',
        'pdf',
        'md,pdf',
        'pdf,md',
      ]),
    )
    .option('--output <dir>', 'write elsewhere than in output/', someName)
    .addOption(template)
    .addOption(strict)
    .option('--force', 'overwrite Markdown that was edited since it was built')
    .option('--json', 'print the report as one JSON document')
    .option('--watch', 'build again whatever a change touches, until Ctrl-C')
    .option('--dump-model', 'print what the template would see as JSON, and write nothing')
    .addHelpText(
      'after',
      `
Examples:
  $ brief build                         every spec in briefs/
  $ brief build ream-base --to md       one, as Markdown only
  $ brief build --output /tmp/draft --template briefing-note
  $ brief build --watch                 again whenever a file changes
  $ brief build ream-base --dump-model  what a template can see, as JSON`,
    )
    .action(run(async () => (await import('./commands/build.ts')).build));
  program
    .command('check')
    .description('read everything, write nothing, report every mistake')
    .addArgument(specs)
    .addOption(template)
    .addOption(strict)
    .option('--json', 'print the report as one JSON document')
    .addHelpText(
      'after',
      `
Examples:
  $ brief check                 every spec, theme, template and source of the project
  $ brief check ream-base       what this spec is made of
  $ brief check --strict        in a CI job: warnings fail too`,
    )
    .action(run(async () => (await import('./commands/check.ts')).check));
  program
    .command('render')
    .description(
      'the PDF of a Markdown file, ours or edited by hand; altered quotations are refused',
    )
    .argument('<file.md>', 'the Markdown file')
    .option('--output <file.pdf>', 'where the PDF goes (default: beside the Markdown)', someName)
    .addOption(template)
    .addOption(strict)
    .addHelpText(
      'after',
      `
Examples:
  $ brief render output/ream-base.md             the PDF beside it, after you have edited it
  $ brief render notes.md --output notes-v2.pdf  any Markdown file`,
    )
    .action(run(async () => (await import('./commands/render.ts')).render));
}

/** The commands that look into the corpus. */
function declareLooking(program: Command, run: Run): void {
  program
    .command('search')
    .description('the passages that speak to a theme or to some words, best first')
    .argument('[words...]', 'what to look for')
    .option('--theme <id>', 'look for what this theme looks for')
    .option('--limit <n>', 'at most so many passages', '10')
    .option('--since <date>', 'only sources of this date or later')
    .option('--until <date>', 'only sources of this date or earlier')
    .option('--source <id>', 'only this article, or file of corpus/; may be repeated', several)
    .option('--kind <type>', 'only sources of this CSL type; may be repeated', several)
    .option('--language <code>', 'only sources in this language; may be repeated', several)
    .option('--explain', 'show what each score is made of')
    .option('--json', 'print an array of passages')
    .addHelpText(
      'after',
      `
Words: "a phrase" counts whole, port* is the beginning of a word, =Ream a word as it is spelt;
+word must be there, -word must not. A passage has at least one of those without + or -.
Dates, sources, kinds and languages stand in place of what the theme says of them.

Examples:
  $ brief search "naval base"          words of your own
  $ brief search 'base "port call" -airport' --since 2019
  $ brief search --theme ream-base     what a theme finds
  $ brief search --theme ream-base --limit 50 --explain
  $ brief search --theme ream-base --kind speech --language en --json`,
    )
    .action(run(async () => (await import('./commands/search.ts')).search));
  declareCorpus(program, run);
  declareThemes(program, run);
}

/** `themes` counts what each finds; its own commands try the rules, and propose others. */
function declareThemes(program: Command, run: Run): void {
  const ids = new Argument('[id...]', 'these themes (default: all)');
  const themes = program
    .command('themes')
    .description('the themes, and how many passages of which sources each finds')
    .addArgument(ids)
    .option('--json', 'print an array of themes')
    .addHelpText(
      'after',
      `
Examples:
  $ brief themes                what each theme finds, and where
  $ brief themes check          do the examples of each theme match as it says?
  $ brief themes suggest ream-base
  $ brief themes --json`,
    )
    .action(run(async () => (await import('./commands/themes.ts')).themes));
  themes
    .command('check')
    .description('run the examples that each theme gives, and look for rules that do nothing')
    .addArgument(ids)
    .option('--strict', 'exit with 3 where there are warnings')
    .option('--json', 'print an array of what was found')
    .addHelpText(
      'after',
      `
Examples:
  $ brief themes check             do the examples of each theme match as it says?
  $ brief themes check ream-base   and what does each of its rules do?`,
    )
    .action(run(async () => (await import('./commands/themes-check.ts')).checkThemes));
  themes
    .command('suggest')
    .description('propose terms for a theme from the passages that it finds')
    .argument('<id>', 'the theme')
    .option('--limit <n>', 'at most so many terms', '10')
    .option('--json', 'print an array of terms')
    .addHelpText(
      'after',
      `
Examples:
  $ brief themes suggest ream-base             words and phrases to take or leave
  $ brief themes suggest ream-base --limit 30`,
    )
    .action(run(async () => (await import('./commands/themes-suggest.ts')).suggestTerms));
}

/** `corpus` shows the sources; its own commands take files in, describe them and look for what is wrong. */
function declareCorpus(program: Command, run: Run): void {
  const corpus = program
    .command('corpus')
    .description('the sources: description, articles, blocks kept and left out and why')
    .argument('[source...]', 'part of the id or of the file name of a source')
    .option('--json', 'print an array of sources')
    .addHelpText(
      'after',
      `
Examples:
  $ brief corpus                every source, block by block: kept or not, and why
  $ brief corpus how-to-fix     the sources whose id or file has this in it
  $ brief corpus --json`,
    )
    .action(run(async () => (await import('./commands/corpus.ts')).corpus));
  corpus
    .command('add')
    .description('take files into the corpus, each with a drafted description')
    .argument('<file...>', 'plain text, Markdown, HTML, PDF or DOCX, from anywhere')
    .option('--references <file>', 'an export of a reference manager: CSL-JSON or BibTeX', someName)
    .addHelpText(
      'after',
      `
Examples:
  $ brief corpus add ~/Downloads/*.pdf                 each fact says where it was found, or is unknown
  $ brief corpus add story.html --references refs.bib  citation from the reference manager`,
    )
    .action(run(async () => (await import('./commands/corpus-add.ts')).addToCorpus));
  corpus
    .command('import')
    .description('describe sources from an export of a reference manager: CSL-JSON or BibTeX')
    .argument('<references>', 'the export')
    .addHelpText(
      'after',
      `
Examples:
  $ brief corpus import refs.json   sources without a description get one; none is overwritten`,
    )
    .action(run(async () => (await import('./commands/corpus-import.ts')).importReferences));
  corpus
    .command('check')
    .description('what looks wrong: headings, bylines, ledes, doubles, dates, furniture')
    .argument('[source...]', 'part of the id or of the file name of a source')
    .option('--strict', 'exit with 3 where there are warnings')
    .addHelpText(
      'after',
      `
Examples:
  $ brief corpus check            what to look at before you cite
  $ brief corpus check --strict   in a CI job`,
    )
    .action(run(async () => (await import('./commands/corpus-check.ts')).checkCorpusFolder));
}

/** The commands that write something to start from. */
function declareStarting(program: Command, run: Run): void {
  program
    .command('init')
    .description('make a project folder that builds: one source, one theme, one spec')
    .argument('[dir]', 'the folder; it is made if it is not there', '.')
    .addHelpText(
      'after',
      `
Examples:
  $ brief init my-project       a folder with one source, one theme and one spec
  $ cd my-project && brief build`,
    )
    .action(run(async () => (await import('./commands/init.ts')).init));
  program
    .command('new')
    .description('write a spec that builds as it stands, with comments that teach')
    .argument('<name>', 'name of the spec: letters, digits, hyphens, underscores')
    .option('--theme <id>', 'the theme it draws on (default: the first of the project)')
    .addHelpText(
      'after',
      `
Examples:
  $ brief new river-dams                 briefs/river-dams.yaml, with comments that teach
  $ brief new river-dams --theme rivers  drawing on this theme`,
    )
    .action(run(async () => (await import('./commands/new.ts')).createSpec));
}

/** Not commander's own `version()`: that would have the package read for every command. */
function tellVersion(io: Io): never {
  io.stdout.write(`${packageVersion()}\n`);
  throw new CommanderError(exitStatus.done, 'commander.version', 'version');
}
