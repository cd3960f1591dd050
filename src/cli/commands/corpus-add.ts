import { resolve } from 'node:path';
import { draftDescription } from '../../corpus/drafting/draft-description.ts';
import { type Incoming, type Refused, readIncoming } from '../../corpus/drafting/incoming.ts';
import { writeDescription } from '../../corpus/drafting/write-description.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { exitCodeOf } from '../../diagnostics/exit-status.ts';
import { counted } from '../build-summary.ts';
import { type DraftedView, factViews, printDrafted } from '../drafted-view.ts';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import { type Exported, readExport } from '../incoming-references.ts';
import { knownDigests } from '../known-digests.ts';
import { writeNewFiles } from '../new-files.ts';
import type { Session } from '../session.ts';

interface AddFlags extends GlobalFlags {
  readonly references?: string;
  readonly json?: boolean;
}

/** Takes files into the corpus, each with a drafted description. What is refused leaves the rest added. */
export async function addToCorpus(
  given: readonly string[],
  flags: AddFlags,
  session: Session,
): Promise<number> {
  const { voice, files, io } = session;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const exported =
    flags.references === undefined ? undefined : readExport(flags.references, session);
  if (typeof exported === 'number') return exported;
  const known = knownDigests(project);
  const added: DraftedView[] = [];
  let status: number = exitStatus.done;
  for (const name of given) {
    const incoming = newcomer(await readIncoming(files, resolve(io.cwd, name)), known);
    if (incoming.kind === 'refused') {
      const { message, hints } = incoming;
      voice.tell(diagnostic('BRIEF-CORPUS-030', `"${name}" was not added: ${message}`, { hints }));
      status = exitCodeOf(['BRIEF-CORPUS-030']);
      continue;
    }
    const view = put(incoming, exported, project.root, session);
    if (typeof view === 'number') status = view;
    else {
      for (const { message, hint } of incoming.remarks) {
        const details = { file: incoming.path, hints: [hint] };
        voice.tell(diagnostic('BRIEF-CORPUS-012', message, details));
      }
      known.set(incoming.sha256, incoming.path);
      added.push(view);
    }
  }
  if (flags.json === true) voice.answerJson(added);
  else for (const view of added) printDrafted(view, voice);
  const advice = added.length === 0 ? '' : ': look the descriptions through before you cite';
  voice.say(`${counted(added.length, 'file')} added${advice}`);
  return status;
}

/** Refuses what the corpus has already, under whatever name. */
function newcomer(
  incoming: Incoming | Refused,
  known: ReadonlyMap<string, string>,
): Incoming | Refused {
  const twin = incoming.kind === 'incoming' ? known.get(incoming.sha256) : undefined;
  if (twin === undefined) return incoming;
  return { kind: 'refused', message: `it is there already: ${twin}`, hints: [] };
}

/** Writes a source and its description, both or neither. */
function put(
  { path, bytes, article }: Incoming,
  exported: Exported | undefined,
  root: string,
  session: Session,
): DraftedView | number {
  const reference = exported?.match(article);
  const entry = exported && reference && { reference, file: exported.file };
  const draft = draftDescription(article, entry);
  const description = path.replace(/\.[^.]*$/, '.yaml');
  const written = new TextEncoder().encode(writeDescription(draft));
  const news = [
    { path, bytes },
    { path: description, bytes: written },
  ];
  const status = writeNewFiles(root, news, session);
  return status === exitStatus.done
    ? { source: path, description, facts: factViews(draft) }
    : status;
}
