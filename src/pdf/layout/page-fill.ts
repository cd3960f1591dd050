import type { Atom, FlowItem, Frame } from './flow/flow-item.ts';
import { type Fill, type PlacedBox, shiftedDown } from './page.ts';

/** The part of a page that text may fill; y downwards from the page's top. */
export interface Column {
  readonly top: number;
  readonly bottom: number;
}

/** How far rounding may carry a line over the edge of a column, in points. */
const tolerance = 0.01;

interface OpenedFrame {
  readonly frame: Frame;
  readonly top: number;
  /** Where its tint and rules go among the boxes: under all that it holds. */
  readonly ground: Fill[];
}

/** A page while it is filled: places what is put into it and draws the frames around it. */
export class PageFill {
  y: number;
  readonly #bottom: number;
  readonly #content: (readonly PlacedBox[])[] = [];
  readonly #frames: OpenedFrame[] = [];
  #space = 0;
  /** Room that the frames that are open need for their lower edges. */
  #reserve = 0;
  /** Whether nothing has been put since the top of the page or of the innermost frame. */
  #isFresh = true;

  /** Whether boxes are placed, or only measured. */
  readonly #draws: boolean;

  /** `open`: the frames that go on from the page before, outermost first. */
  constructor({ top, bottom }: Column, open: readonly Frame[], draws = true) {
    this.y = top;
    this.#bottom = bottom;
    this.#draws = draws;
    for (const frame of open) {
      this.#open(frame);
      for (const atom of frame.repeated) this.#place(atom);
      this.#isFresh = true;
    }
  }

  /** Whether the atom would end above the foot of the column, with so much kept free there for notes. */
  fits(atom: Atom, foot = 0): boolean {
    const room = this.#isFresh ? 0 : this.#space;
    return this.y + room + atom.height + this.#reserve + foot <= this.#bottom + tolerance;
  }

  /** What is free above the foot of the column, less the lower edges of frames. */
  room(): number {
    return this.#bottom - this.y - this.#reserve;
  }

  put(item: FlowItem): void {
    switch (item.kind) {
      case 'atom':
        this.#addSpace();
        this.#place(item);
        break;
      case 'space':
        this.#space = Math.max(this.#space, item.amount);
        break;
      case 'open':
        this.#addSpace();
        this.#open(item.frame);
        break;
      case 'close':
        this.#close();
        break;
    }
  }

  /** The frames that are open, outermost first. */
  open(): readonly Frame[] {
    return this.#frames.map(({ frame }) => frame);
  }

  finish(): void {
    while (this.#frames.length > 0) this.#close();
  }

  boxes(): readonly PlacedBox[] {
    return this.#content.flat();
  }

  #addSpace(): void {
    if (!this.#isFresh) this.y += this.#space;
    this.#space = 0;
  }

  #place(atom: Atom): void {
    if (this.#draws) this.#content.push(atom.boxes.map((box) => shiftedDown(box, this.y)));
    this.y += atom.height;
    this.#isFresh = false;
  }

  #open(frame: Frame): void {
    const ground: Fill[] = [];
    this.#content.push(ground);
    this.#frames.push({ frame, top: this.y, ground });
    this.#reserve += frame.paddingBottom;
    this.y += frame.paddingTop;
    this.#space = 0;
    this.#isFresh = true;
  }

  #close(): void {
    const opened = this.#frames.pop();
    if (opened === undefined) return;
    this.#reserve -= opened.frame.paddingBottom;
    this.y += opened.frame.paddingBottom;
    this.#space = 0;
    this.#isFresh = false;
    opened.ground.push(...groundOf(opened, this.y));
  }
}

function groundOf({ frame, top }: OpenedFrame, bottom: number): readonly Fill[] {
  const { x, width, fill, leftRule, rightRule, edgeRules } = frame;
  const fills: Fill[] = [];
  const add = (left: number, y: number, wide: number, height: number, colour: string): void => {
    fills.push({ kind: 'fill', x: left, y, width: wide, height, colour, tag: 'artifact' });
  };
  if (fill !== undefined) add(x, top, width, bottom - top, fill);
  if (leftRule) add(x, top, leftRule.width, bottom - top, leftRule.colour);
  if (rightRule)
    add(x + width - rightRule.width, top, rightRule.width, bottom - top, rightRule.colour);
  if (edgeRules) {
    add(x, top - edgeRules.width, width, edgeRules.width, edgeRules.colour);
    add(x, bottom, width, edgeRules.width, edgeRules.colour);
  }
  return fills;
}
