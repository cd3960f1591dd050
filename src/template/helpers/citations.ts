import type { Helper } from './helper.ts';
import { fieldOf, HelperMistake, listOf, textIfAny, textOf, type Value } from './values.ts';

/** `{{cite source "apa"}}`: a source of the model in a style. `full` is the default. */
export const citationHelpers: readonly (readonly [string, Helper])[] = [
  ['cite', ([source, style]) => cite(source, textIfAny(style, 'cite') || 'full')],
];

function cite(source: Value, style: string): string {
  switch (style) {
    case 'full':
      return textOf(fieldOf(source, 'citation'), 'cite');
    case 'short':
      return [names(source).join(', ') || 'unsigned', year(source)].join(' ');
    case 'apa':
      return apa(source);
    default:
      throw new HelperMistake(
        `cite knows the styles "full", "short" and "apa", and not "${style}"`,
      );
  }
}

/** After the Publication Manual of the APA, 7th edition: author, date, title, where. */
function apa(source: Value): string {
  const who = names(source).join(', ');
  const title = csl(source, 'title') || textOf(fieldOf(source, 'title'), 'cite');
  const where = csl(source, 'container-title') || csl(source, 'publisher');
  const parts = who === '' ? [title, `(${year(source)})`] : [who, `(${year(source)})`, title];
  return `${[parts.join(' '), where, csl(source, 'URL')].filter((part) => part !== '').join('. ')}.`;
}

function csl(source: Value, field: string): string {
  return textIfAny(fieldOf(fieldOf(source, 'csl'), field), 'cite');
}

function names(source: Value): readonly string[] {
  const authors = fieldOf(fieldOf(source, 'csl'), 'author') ?? [];
  return listOf(authors, 'cite').map((author) => textOf(fieldOf(author, 'literal'), 'cite'));
}

function year(source: Value): string {
  const parts = fieldOf(fieldOf(fieldOf(source, 'csl'), 'issued'), 'date-parts') ?? [];
  const [date] = listOf(parts, 'cite');
  return date === undefined ? 'n.d.' : textOf(listOf(date, 'cite')[0], 'cite');
}
