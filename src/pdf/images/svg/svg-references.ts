import type { SvgNode } from './svg-node.ts';

/** What a rule of a style sheet names, and of which elements. */
interface NamingRule {
  readonly selector: Selector;
  readonly ids: readonly string[];
}

/** The last part of a selector: what stands before it only makes it fit less often. */
interface Selector {
  readonly name: string;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

/** Elements that are not painted themselves: no style of theirs names anything that would be drawn. */
const unpainted: ReadonlySet<string> = new Set(
  'defs style stop linearGradient radialGradient'.split(' '),
);

/** What elements of a drawing name in it, to be drawn or to be drawn with: gradients, clips, what `use` uses. */
export class SvgReferences {
  readonly #byId = new Map<string, SvgNode>();
  readonly #rules: NamingRule[] = [];

  constructor(root: SvgNode) {
    this.#collect(root);
  }

  /** One for each time that something is named. */
  of(node: SvgNode): readonly SvgNode[] {
    const href = node.attributes.get('href');
    const ids = [...node.attributes.values()].flatMap(idsIn);
    const styled = unpainted.has(node.name)
      ? []
      : this.#rules.filter(({ selector }) => fits(selector, node)).flatMap((rule) => rule.ids);
    const all = [...(href === undefined ? [] : [href.trim().slice(1)]), ...ids, ...styled];
    return all.flatMap((id) => this.#byId.get(id) ?? []);
  }

  #collect(node: SvgNode): void {
    const id = node.attributes.get('id');
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, node);
    if (node.name === 'style') this.#rules.push(...namingRules(node.text));
    for (const child of node.children) this.#collect(child);
  }
}

function idsIn(value: string): readonly string[] {
  return Array.from(value.matchAll(/url\s*\(\s*["']?\s*#([^)"'\s]+)/gi), ([, id = '']) => id);
}

function namingRules(sheet: string): readonly NamingRule[] {
  return Array.from(sheet.matchAll(/([^{}]*)\{([^{}]*)\}/g)).flatMap(
    ([, selectors = '', declarations = '']) => {
      const ids = idsIn(declarations);
      if (ids.length === 0) return [];
      return selectors.split(',').map((text) => ({ selector: selectorOf(text), ids }));
    },
  );
}

function selectorOf(text: string): Selector {
  const last =
    text
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  return {
    name: /^[\w-]+/.exec(last)?.[0] ?? '',
    id: /#([\w-]+)/.exec(last)?.[1],
    classes: Array.from(last.matchAll(/\.([\w-]+)/g), ([, name = '']) => name),
  };
}

function fits({ name, id, classes }: Selector, node: SvgNode): boolean {
  if (name !== '' && name !== node.name) return false;
  if (id !== undefined && id !== node.attributes.get('id')) return false;
  const own = node.attributes.get('class')?.split(/\s+/) ?? [];
  return classes.every((each) => own.includes(each));
}
