import type { BlockKind } from '../../block-kind.ts';
import { walkXml } from './walk-xml.ts';

/** What a paragraph style says of the paragraphs that have it. */
export interface StyleMeaning {
  readonly kind: BlockKind;
  readonly level: number;
  readonly reason: string;
}

interface Style {
  name: string;
  basedOn?: string;
  /** From 0, as the file has it. */
  outline?: number;
  isNumbered?: boolean;
}

/** By style id. Names are English in every language of the program; ids are not. */
export function stylesOf(xml: string): ReadonlyMap<string, StyleMeaning> {
  const styles = new Map<string, Style>();
  let open: Style | undefined;
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      if (name === 'w:style' && attributes.get('type') === 'paragraph') {
        open = { name: '' };
        styles.set(attributes.get('styleId') ?? '', open);
      } else if (!open) return;
      else if (name === 'w:name') open.name = value.toLowerCase();
      else if (name === 'w:basedOn') open.basedOn = value;
      else if (name === 'w:outlineLvl' && /^\d$/.test(value)) open.outline = Number(value);
      else if (name === 'w:numId') open.isNumbered = value !== '0';
    },
    close(name) {
      if (name === 'w:style') open = undefined;
    },
    text() {},
  });
  return new Map(
    [...styles.keys()].flatMap((id) => {
      const meaning = meaningOf(id, styles);
      return meaning ? [[id, meaning] as const] : [];
    }),
  );
}

/** A style says what the nearest of those it is based on says; styles may be based on each other. */
function meaningOf(id: string, styles: ReadonlyMap<string, Style>): StyleMeaning | undefined {
  let at: string | undefined = id;
  for (let step = 0; step < 20 && at !== undefined; step++) {
    const style: Style | undefined = styles.get(at);
    const own = style && ownMeaning(style);
    if (own) return own;
    at = style?.basedOn;
  }
  return undefined;
}

function ownMeaning({ name, outline, isNumbered }: Style): StyleMeaning | undefined {
  const [, number] = /^heading (\d)$/.exec(name) ?? [];
  if (number !== undefined) return { kind: 'heading', level: Number(number), reason: name };
  if (name === 'title') return { kind: 'heading', level: 1, reason: 'title' };
  if (name === 'subtitle') return { kind: 'heading', level: 1, reason: 'subtitle' };
  if (/^(?:intense |block )?(?:quote|text quote|quotation)s?$|^block text$/.test(name)) {
    return { kind: 'block-quotation', level: 0, reason: name };
  }
  if (name === 'caption') return { kind: 'caption', level: 0, reason: name };
  if (/^(?:toc|table of|index)\b/.test(name)) {
    return { kind: 'furniture', level: 0, reason: 'contents' };
  }
  if (outline !== undefined && outline < 9) {
    return { kind: 'heading', level: outline + 1, reason: 'outline-level' };
  }
  const [, depth] = /^list (?:bullet|number)(?: (\d))?$/.exec(name) ?? [];
  if (depth !== undefined || isNumbered || /^list (?:bullet|number)$/.test(name)) {
    return { kind: 'list-item', level: Number(depth ?? 1), reason: 'list-item' };
  }
  return undefined;
}
