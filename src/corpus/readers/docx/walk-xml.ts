import { Parser } from 'htmlparser2';

export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** No document nests its tables this deep. */
const mostDepth = 500;

class TooDeep extends Error {}

const namespaces: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, 'dcterms'],
];

/**
 * Reads XML from beginning to end: names with the prefix that is usual for their namespace (`w:p`),
 * attributes without one (`val`). A document type is passed over and declares nothing: an entity
 * that XML itself does not have stays the letters that it is. False where elements are nested deeper
 * than in any document: the parser's own work grows with the square of the depth.
 */
export function walkXml(xml: string, handler: XmlHandler): boolean {
  const prefixes = new Map<string, string>();
  let depth = 0;
  const usual = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(0, colon));
    const own = prefixes.get(prefix);
    return own === undefined ? name : `${own}:${name.slice(colon + 1)}`;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > mostDepth) throw new TooDeep();
        const own = new Map<string, string>();
        for (const [key, value] of Object.entries(attributes)) {
          if (key === 'xmlns' || key.startsWith('xmlns:')) {
            const known = namespaces.find(([uri]) => uri.test(value));
            if (known) prefixes.set(key.slice(6), known[1]);
          } else own.set(key.slice(key.indexOf(':') + 1), value);
        }
        handler.open(usual(name), own);
      },
      onclosetag(name) {
        handler.close(usual(name));
        depth--;
      },
      ontext(text) {
        handler.text(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    parser.write(xml);
    parser.end();
    return true;
  } catch (error) {
    if (error instanceof TooDeep) return false;
    throw error;
  }
}
