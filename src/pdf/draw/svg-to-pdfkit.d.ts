declare module 'svg-to-pdfkit' {
  import type { PDFDocument } from 'pdfkit';

  /** Draws at a place of the page, in points from its top left. */
  type Draw = (
    document: PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      readonly width: number;
      readonly height: number;
      /** Whether lengths without a unit are points. */
      readonly assumePt: boolean;
      readonly warningCallback: (message: string) => void;
    },
  ) => void;

  const draw: Draw;
  export = draw;
}
