import type { AssembledBrief } from '../../src/brief/assemble-brief.ts';
import { assembleBrief } from '../../src/brief/assemble-brief.ts';
import { chooseSections } from '../../src/build/choose-sections.ts';
import { readShared } from '../../src/build/shared-inputs.ts';
import { loadBriefSpec } from '../../src/spec/load-brief-spec.ts';
import { defaultSettings } from '../../src/template/default-settings.ts';
import { projectFolder } from '../project/project-folder.ts';
import { reported } from '../spec/reported.ts';

/** Two sources of the harbour; the second holds lines that may not be quoted between two paragraphs. */
const corpus = {
  'corpus/quay.txt': `The night ferry leaves the quay at ten, and nobody lights the steps for those who come.

“We run late when the river is high,” said Ada Ferryman, master of the boat. “It's no secret.”

Lanterns were promised for the pier two winters ago, and they stand in a shed to this day.
`,
  'corpus/quay.yaml': 'title: On the quay\nauthor: [A. Pilot]\nissued: "2019-01-19"\n',
  'corpus/tides.txt': `The tide decides when a ferry can land at all, and the table of tides hangs in the office.

Previous Article

A {{title}} <script>alert(1)</script> and a [link](javascript:alert(1)) stand in this ferry paragraph, and it is long enough.
`,
  'corpus/tides.yaml': 'title: Tides\nomit:\n  - { lines: 3, reason: furniture }\n',
  'themes/lanterns.yaml': 'title: Lanterns\nany: [lantern]\n',
  'themes/ferries.yaml': 'title: Ferries\nany: [ferry]\n',
};

/** What is made of a spec with these keys, in a project of two sources and two themes, and `files` more. */
export async function assembled(
  keys: string,
  files: Readonly<Record<string, string>> = {},
): Promise<ReturnType<typeof reported<AssembledBrief | undefined>>> {
  const head = 'title: Night ferries\ndate: 2024-03-15\n';
  const project = projectFolder({ ...corpus, ...files, 'briefs/ferries.yaml': `${head}${keys}` });
  const shared = await readShared(project, () => {});
  return reported((report) => {
    const spec = loadBriefSpec(project, 'briefs/ferries.yaml', report);
    if (!spec) return undefined;
    const selections = chooseSections(spec, shared, report);
    const { themes, corpus } = shared;
    const settings = defaultSettings;
    return assembleBrief({ spec, name: 'ferries', themes, selections, corpus, settings }, report);
  });
}
