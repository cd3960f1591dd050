import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// Each package comes in two forms. The CommonJS one loads in 140 ms instead of 220, and both packages
// must be of one form, or fontkit is loaded twice.
const pdfkit: typeof import('pdfkit') = require('pdfkit');
const fontkit: typeof import('fontkit') = require('fontkit');

export const PDFDocument: typeof import('pdfkit').PDFDocument = pdfkit.PDFDocument;
export const createFont: typeof import('fontkit').create = fontkit.create;
