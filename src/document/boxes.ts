import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Conversion, Place } from './conversion.ts';
import type { Block, Box, BoxRole } from './document.ts';
import type { Languages } from './languages.ts';
import { commentText, markerText } from './marker-text.ts';

export interface BoxMarker {
  readonly kind: 'open' | 'close';
  /** As written; empty for a closing marker. */
  readonly role: string;
  readonly raw: string;
}

const roles: readonly BoxRole[] = [
  'summary',
  'key-messages',
  'recommendations',
  'note',
  'warning',
  'disclaimer',
  'cite',
  'sources',
  'balance',
  'key-message',
  'pull-quote',
  'sidebar',
];

/** Reads `<!-- box: ROLE -->` and `<!-- /box -->` where one stands on a line of its own. */
export function boxMarker(html: string): BoxMarker | undefined {
  const raw = html.trim();
  if (commentText(raw) === '/box') return { kind: 'close', role: '', raw };
  const role = markerText(raw, 'box');
  return role === undefined || role.includes('\n') ? undefined : { kind: 'open', role, raw };
}

interface Frame {
  readonly blocks: Block[];
  /** `undefined` for the frame that holds all others and for a box of an unknown role. */
  readonly role: BoxRole | undefined;
  readonly opened: Place | undefined;
  readonly lang: string | undefined;
}

/** Gathers blocks into boxes as markers go by. What a broken marker encloses is kept, unboxed. */
export class Boxes {
  readonly #conversion: Conversion;
  readonly #outermost: Block[] = [];
  readonly #open: Frame[] = [];

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
  }

  add(blocks: readonly Block[]): void {
    const container = this.#open.at(-1)?.blocks ?? this.#outermost;
    // Not spread: a call takes no more than some hundred thousand.
    for (const block of blocks) container.push(block);
  }

  /** A box speaks the language that a marker before it has said. */
  mark(marker: BoxMarker, line: number, languages: Languages): void {
    if (marker.kind === 'open') this.#begin(marker, line, languages.next());
    else {
      languages.forget();
      this.#end(marker, line);
    }
  }

  /** Every block, once the container ends; a box still open is reported and dissolved. */
  finish(): readonly Block[] {
    for (let frame = this.#open.pop(); frame !== undefined; frame = this.#open.pop()) {
      this.add(frame.blocks);
      if (frame.opened === undefined) continue;
      this.#conversion.warn('BRIEF-VERIFY-023', 'a box begins here and never ends', frame.opened, [
        'end it with a line <!-- /box -->',
      ]);
    }
    return this.#outermost;
  }

  #begin(marker: BoxMarker, line: number, lang: string | undefined): void {
    const role = roles.find((known) => known === marker.role);
    const opened = { line, words: marker.raw };
    if (role === undefined) this.#reportRole(marker, opened);
    this.#open.push({ blocks: [], role, opened, lang });
  }

  #reportRole(marker: BoxMarker, opened: Place): void {
    const near = didYouMean(marker.role, roles);
    this.#conversion.warn(
      'BRIEF-VERIFY-023',
      `unknown box ${JSON.stringify(marker.role)}`,
      opened,
      [near === undefined ? `roles are ${roles.join(', ')}` : `did you mean "${near}"?`],
    );
  }

  #end(marker: BoxMarker, line: number): void {
    const frame = this.#open.pop();
    if (frame === undefined)
      this.#conversion.warn('BRIEF-VERIFY-023', 'a box ends here that never began', {
        line,
        words: marker.raw,
      });
    else if (frame.role === undefined) this.add(frame.blocks);
    else this.#close(frame, frame.role);
  }

  #close({ blocks, opened, lang }: Frame, role: BoxRole): void {
    const box: Box = { kind: 'box', role, blocks };
    if (role === 'pull-quote' && opened) this.#conversion.pullQuotes.set(blocks, opened);
    this.add([lang ? { ...box, lang } : box]);
  }
}
