import { type HelperCall, Markdown } from './helper.ts';
import { textIfAny } from './values.ts';

/** A comment that `src/document` reads: what it asks for, with those of the options that the call names. */
export function marker(
  asked: string,
  keys: readonly string[],
  call: HelperCall,
  helper: string,
): Markdown {
  const options = keys.flatMap((key) => {
    const value = textIfAny(call.named(key), helper).replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [`; ${key}: ${escaped(value)}`];
  });
  return new Markdown(`<!-- ${asked}${options.join('')} -->`);
}

/** No text ends the comment or its own value: what could is written as a character reference. */
export function escaped(text: string): string {
  return text.replace(/[<>&;]|--+/g, (signs) =>
    [...signs].map((sign) => `&#${sign.charCodeAt(0)};`).join(''),
  );
}
