import { catalogue, type DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import { exitCodeOf } from '../../src/diagnostics/exit-status.ts';

const introduction = `# Diagnostics

Everything that the program can find wrong, one row a code. This page is made from the catalogue in
\`src/diagnostics/codes/\`; run the tests with \`--update\` after a change there.

A diagnostic names the file, the line and the column, shows the line, and says what to do:

\`\`\`text
briefs/ream-base.yaml:14:10 error BRIEF-SPEC-004 unknown theme "ream-bse"
   14 |   theme: ream-bse
      |          ^^^^^^^^
   did you mean "ream-base"?
\`\`\`

An **error** fails the brief that it concerns, and the program ends with the exit status of the row. A
**warning** fails nothing, unless \`--strict\` is given: then the status is 3. Where a run fails for
reasons with different statuses, the status is 1.
`;

/** `docs/diagnostics.md`, from the catalogue. */
export function catalogueDocument(): string {
  const codes = (Object.keys(catalogue) as DiagnosticCode[]).sort();
  const classes = [...new Set(codes.map(classOf))];
  const order = ['USAGE', 'SPEC', 'THEME', 'TEMPLATE', 'CORPUS', 'VERIFY', 'PDF', 'OUTPUT'];
  classes.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const tables = classes.map((each) =>
    table(
      each,
      codes.filter((code) => classOf(code) === each),
    ),
  );
  return [introduction, ...tables].join('\n');
}

function classOf(code: DiagnosticCode): string {
  return code.split('-')[1] ?? '';
}

function table(name: string, codes: readonly DiagnosticCode[]): string {
  const rows = codes.map((code) => {
    const { severity, title, remedy } = catalogue[code];
    const status = severity === 'error' ? String(exitCodeOf([code])) : '0';
    return `| ${code} | ${severity} | ${cell(title)} | ${cell(remedy)} | ${status} |`;
  });
  const head =
    '| code | severity | what is wrong | what to do | exit status |\n|---|---|---|---|---|';
  return `## ${name}\n\n${head}\n${rows.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
