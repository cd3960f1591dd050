import { escapeMarkdown } from '../../brief/escape-markdown.ts';
import { type Helper, Markdown } from './helper.ts';
import {
  fieldOf,
  HelperMistake,
  listOf,
  numberOf,
  textIfAny,
  textOf,
  type Value,
} from './values.ts';

/** Blocks and cells of Markdown, with everything from the model escaped. */
export const markdownHelpers: readonly (readonly [string, Helper])[] = [
  ['md', ([text]) => asMarkdown(escapeMarkdown(textOf(text, 'md')))],
  ['quotation', ([quotation]) => asMarkdown(quotationBlock(quotation))],
  ['tableRow', (cells) => asMarkdown(tableRow(cells))],
  ['indent', ([text, spaces]) => asMarkdown(indent(text, spaces))],
  ['note', ([label]) => asMarkdown(`[^${noteLabel(label)}]`)],
  ['yaml', ([value]) => asMarkdown(yamlValue(value))],
];

function asMarkdown(markdown: string): Markdown {
  return new Markdown(markdown);
}

/**
 * A passage as a block quotation: its paragraphs, then the line "— speaker; source" with the call of
 * its note. The check after rendering looks for exactly this.
 */
function quotationBlock(quotation: Value): string {
  const paragraphs = listOf(fieldOf(quotation, 'paragraphs'), 'quotation').map((runs) =>
    listOf(runs, 'quotation').map(runText).join(' '),
  );
  return [...paragraphs, attributionLine(quotation)].map((text) => `> ${text}`).join('\n>\n');
}

function runText(run: Value): string {
  return escapeMarkdown(textOf(fieldOf(run, 'text'), 'quotation'));
}

/** The speaker's name stands out where there is one. */
function attributionLine(quotation: Value): string {
  const attribution = textOf(fieldOf(quotation, 'attribution'), 'quotation');
  const name = textIfAny(fieldOf(fieldOf(quotation, 'speaker'), 'name'), 'quotation').replace(
    /\s+/gu,
    ' ',
  );
  const rest = attribution.slice(name.length);
  const isNamed = name !== '' && attribution.startsWith(name) && /^(?:$|[ ,])/.test(rest);
  const who = isNamed
    ? `**${escapeMarkdown(name)}**${keepSpace(rest)}`
    : escapeMarkdown(attribution);
  const source = escapeMarkdown(textOf(fieldOf(quotation, 'sourceLine'), 'quotation'));
  return `— ${who}; ${source}[^${noteLabel(fieldOf(quotation, 'id'))}]`;
}

/** Escaping trims; the space between a name and what follows it must stay. */
function keepSpace(rest: string): string {
  return rest.startsWith(' ') ? ` ${escapeMarkdown(rest)}` : escapeMarkdown(rest);
}

/** Markdown of the analyst's, its lines after the first set in, so that it stays in its list item. */
function indent(text: Value, spaces: Value): string {
  const margin = ' '.repeat(Math.min(16, Math.max(0, numberOf(spaces, 'indent'))));
  return textOf(text, 'indent').replace(/\n(?=[^\n])/g, `\n${margin}`);
}

function noteLabel(label: Value): string {
  if (typeof label === 'string' && /^[\w.-]+$/.test(label)) return label;
  throw new HelperMistake('a label for a note is letters, digits, dots and hyphens');
}

function tableRow(cells: readonly Value[]): string {
  return `| ${cells.map((cell) => escapeMarkdown(textIfAny(cell, 'tableRow')) || ' ').join(' | ')} |`;
}

/** A double-quoted YAML scalar or flow list; JSON is YAML. */
function yamlValue(value: Value): string {
  if (value === undefined) throw new HelperMistake('yaml wants a value and was given nothing');
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escapeCode);
}

/** Characters that YAML does not allow to stand, or reads as line ends. */
function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
