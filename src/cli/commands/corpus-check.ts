import { auditCorpus } from '../../audit/audit-corpus.ts';
import { counted } from '../build-summary.ts';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import { openLibrary } from '../library.ts';
import type { Session } from '../session.ts';
import { sourcesNamed } from '../source-views.ts';

interface CorpusCheckFlags extends GlobalFlags {
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** Tells what looks wrong with the sources, beside what every command tells of them. */
export async function checkCorpusFolder(
  wanted: readonly string[],
  flags: CorpusCheckFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const library = await openLibrary(project, voice);
  const articles = sourcesNamed(wanted, library.corpus, session);
  if (!articles) return exitStatus.usage;
  const findings = auditCorpus(articles);
  if (flags.json === true) voice.answerJson(findings);
  else for (const finding of findings) voice.tell(finding);
  voice.say(
    `${counted(articles.length, 'source')} looked at: ${findings.length === 0 ? 'nothing to see to' : `${counted(findings.length, 'thing')} to look at`}`,
  );
  const strict = flags.strict === true && findings.length > 0;
  return library.status || (strict ? exitStatus.strictWarnings : exitStatus.done);
}
