import { deflateSync } from 'node:zlib';

/** An object's body by its number: `objects[0]` is object 1. */
export type Objects = readonly string[];

const header = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

/** Writes objects with a plain cross-reference table. */
export function plainPdf(objects: Objects, root: number = 1): Uint8Array {
  let text = header;
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/**
 * Writes the same with an object stream for all objects that are not streams themselves, and a
 * cross-reference stream with PNG's `Up` predictor, as compact writers do.
 */
export function compactPdf(objects: Objects, root: number = 1): Uint8Array {
  const packedNumber = objects.length + 1;
  const tableNumber = objects.length + 2;
  const isPacked = (body: string): boolean => !body.includes('stream\n');
  let text = header;
  const rows: (readonly [number, number, number])[] = [[0, 0, 0]];
  const packed: { readonly number: number; readonly body: string }[] = [];
  objects.forEach((body, index) => {
    if (isPacked(body)) {
      rows.push([2, packedNumber, packed.length]);
      packed.push({ number: index + 1, body });
      return;
    }
    rows.push([1, text.length, 0]);
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
  });
  let at = 0;
  const head = packed.map(({ number, body }) => {
    const entry = `${number} ${at}`;
    at += body.length + 1;
    return entry;
  });
  const first = `${head.join(' ')}\n`;
  rows.push([1, text.length, 0]);
  text += streamObject(
    packedNumber,
    `/Type /ObjStm /N ${packed.length} /First ${first.length}`,
    `${first}${packed.map(({ body }) => body).join('\n')}`,
  );
  rows.push([1, text.length, 0]);
  const start = text.length;
  const table = `/Type /XRef /Size ${tableNumber + 1} /W [1 3 1] /Root ${root} 0 R /DecodeParms << /Predictor 12 /Columns 5 >>`;
  text += streamObject(tableNumber, table, predicted(rows));
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1');
}

function streamObject(number: number, entries: string, data: string): string {
  const bytes = deflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  return `${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream\nendobj\n`;
}

/** Each row of five bytes as its difference from the row above. */
function predicted(rows: readonly (readonly [number, number, number])[]): string {
  const flat = rows.map(([type, second, third]) => [
    type,
    second >> 16,
    second >> 8,
    second,
    third,
  ]);
  return flat
    .flatMap((row, index) => {
      const above = flat[index - 1] ?? [0, 0, 0, 0, 0];
      return [2, ...row.map((byte, column) => byte - (above[column] ?? 0))];
    })
    .map((byte) => String.fromCharCode(byte & 0xff))
    .join('');
}

/** A stretch of marked content: its id, or an artifact; lines are drawn one under the other. */
export interface Stretch {
  readonly id: number | 'artifact' | 'untagged';
  readonly lines: readonly string[];
}

/**
 * The objects of a tagged file. `pages` are the pages' stretches in the order drawn; `tree` gives the
 * bodies of the structure's objects, of which the first is the child of the root. Object numbers:
 * 1 catalogue, 2 page tree, 3 font, 4 root of the structure, 10 + n page n (from 0), 20 + n its
 * content, 30 + n object n of the tree.
 */
export function taggedObjects(
  pages: readonly (readonly Stretch[])[],
  tree: readonly string[],
): Objects {
  const objects: string[] = Array.from({ length: 30 + tree.length }, () => 'null');
  const put = (number: number, body: string): void => {
    objects[number - 1] = body;
  };
  const kids = pages.map((_, index) => `${10 + index} 0 R`).join(' ');
  put(
    1,
    '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 4 0 R /Lang (en-GB) >>',
  );
  put(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>');
  put(4, '<< /Type /StructTreeRoot /K 30 0 R /RoleMap << /Citation /BlockQuote >> >>');
  pages.forEach((stretches, index) => {
    const content = drawn(stretches);
    put(
      10 + index,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents ${20 + index} 0 R /StructParents ${index} /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    put(20 + index, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  tree.forEach((body, index) => {
    put(30 + index, body);
  });
  return objects;
}

function drawn(stretches: readonly Stretch[]): string {
  let y = 580;
  return stretches
    .map(({ id, lines }) => {
      const text = lines
        .map((line) => {
          y -= 16;
          return `BT /F1 12 Tf 1 0 0 1 40 ${y} Tm (${winAnsi(line)}) Tj ET`;
        })
        .join('\n');
      if (id === 'untagged') return text;
      const begin = id === 'artifact' ? '/Artifact BMC' : `/P << /MCID ${id} >> BDC`;
      return `${begin}\n${text}\nEMC`;
    })
    .join('\n');
}

const special: Readonly<Record<string, string>> = {
  '“': '\\223',
  '”': '\\224',
  '’': '\\222',
  '—': '\\227',
  '…': '\\205',
  '(': '\\(',
  ')': '\\)',
};

function winAnsi(text: string): string {
  return text.replace(/[“”’—…()]/g, (unit) => special[unit] ?? unit);
}
