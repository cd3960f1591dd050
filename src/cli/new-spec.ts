import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Project } from '../project/project.ts';
import { loadThemes } from '../spec/load-themes.ts';
import { isOutputName } from '../spec/output-name.ts';
import type { Session } from './session.ts';

/** Letters of any script; the name becomes a file's, here and in the output folder. */
export function isSpecName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,79}$/u.test(name) && isOutputName(name);
}

/** A theme that a new spec can draw on, or `null` where the project has none. */
export type ChosenTheme = { readonly id: string; readonly title: string } | null;

/** The theme asked for, or the first of the project. Tells BRIEF-USAGE-007 where it is not there. */
export function themeFor(
  asked: string | undefined,
  project: Project,
  { misuse }: Session,
): ChosenTheme | undefined {
  // A mistake in some other theme is not this command's business; `brief check` tells it.
  const themes = loadThemes(project, () => {});
  const id = asked ?? themes.keys().next().value;
  if (id === undefined) return null;
  const theme = themes.get(id);
  if (theme) return { id, title: theme.value.title };
  const near = didYouMean(id, themes.keys());
  const hint = near === undefined ? 'see "brief themes"' : `did you mean "${near}"?`;
  misuse('BRIEF-USAGE-007', `there is no theme "${id}"`, hint);
  return undefined;
}

/** "river-dams" becomes "River dams". */
function titleOf(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A spec that builds as it stands, with every key there is. `day` is `YYYY-MM-DD`. */
export function newSpec(name: string, theme: ChosenTheme, day: string): string {
  return `# yaml-language-server: $schema=../schema/brief.schema.json
# The line above gives completion and checking in editors that know YAML schemas. Where a key stands
# behind a "#", take the "# " away to use it. docs/spec.md of the program tells more of each.

# Quotation marks keep a title with a colon or a leading number in one piece.
title: ${JSON.stringify(titleOf(name))}
# subtitle: One line under the title
# number: "2024/3"
# audience: Who it is for

# A brief has a date of its own: the clock is never read. Update it when the text changes.
date: ${day}

# draft puts a banner on every page; final takes it off.
status: draft
# marking: For official use
# embargo-until: ${day}

authors:
  - name: Name of the author or of the institution
  # - { name: A second author, affiliation: Where they work }

# How it looks: policy-brief, briefing-note, or a pack of your own in templates/.
template: policy-brief
# The language it is written in.
language: en
# For catalogues.
# keywords: [a first word, a second one]
# Who owns the brief and what others may do with it, for the metadata of the PDF.
# rights: © ${day.slice(0, 4)} Name of the institution. CC BY 4.0
# Name of the files made, if not the name of this one.
# output: ${name}-final

# Markdown. What a reader must know who reads nothing else.
summary: |
  Say in three sentences what the question is, what the sources say and what follows.

# One or two sentences each.
# key-messages:
#   - The first thing to take away.

# Cite a source or a passage with [@id], in any Markdown here. "brief corpus" prints the ids of
# sources, "brief search" those of passages. Words in quotation marks that carry such a citation are
# checked against the source, letter by letter.
sections:
${section(theme)}
# Each names who should act.
# recommendations:
#   - { to: Ministry of Foreign Affairs, text: Say what to do. }

# disclaimer: |
#   For whom the brief speaks, and for whom it does not.

# How much of one source may be quoted before that is a warning: so many words, or such a part of its
# words where that is more. "rights:" in the description of a source lifts it.
# quotation-limit: { words: 100, share: 0.1 }

# Instead of sections, one line gives a section to each theme:
# themes: [${theme?.id ?? 'my-theme'}]
`;
}

function section(theme: ChosenTheme): string {
  const heading = theme === null ? 'The first section' : theme.title;
  const body = `  - heading: ${JSON.stringify(heading)}
    # Your analysis, in Markdown. The quotations follow it.
    body: |
      Write what the evidence below shows, and what it does not.
`;
  if (theme === null) {
    return `${body}    # A theme says what to look for in the corpus. Write themes/my-theme.yaml, then:
    # theme: my-theme
${evidence('# ')}`;
  }
  return `${body}    # A file of themes/, without its extension.
    theme: ${theme.id}
${evidence('')}`;
}

/** How passages are chosen; a section without a theme has it behind the sign of a comment. */
function evidence(sign: '' | '# '): string {
  return `    # Which passages of the theme are quoted.
    ${sign}evidence:
    ${sign}  # At most so many, and so many from one source.
    ${sign}  limit: 3
    ${sign}  per-source: 2
      # Only sources of these dates; those without a date stay, unless "dated" is "only".
      # since: 2018
      # until: 2024-06
      # dated: only
      # Passages taken whatever their score, all of them or some of their words: ids of "brief search".
      # pin:
      #   - p-0123456789ab
      #   - { id: p-ba9876543210, excerpt: [the first words to keep, the last words to keep] }
      # Passages, or whole sources, never taken.
      # exclude: [p-aaaaaaaaaaaa, a-source]
      # From 0 to 1: how much it counts that a passage says something new, and how weak beside the best
      # one it may be.
      # diversity: 0.15
      # least: 0.05
      # What is no warning here: evidence from one source, or from one side only.
      # accept: [single-source, one-sided]
`;
}
