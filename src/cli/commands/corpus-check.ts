import { auditCorpus } from '../../audit/audit-corpus.ts';
import { counted } from '../build-summary.ts';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import { withLibrary } from '../library.ts';
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
  return await withLibrary(project, voice, ({ corpus, status }) => {
    const articles = sourcesNamed(wanted, corpus, session);
    if (!articles) return exitStatus.usage;
    const findings = auditCorpus(corpus.articles, articles);
    if (flags.json === true) voice.answerJson(findings);
    else for (const finding of findings) voice.tell(finding);
    const count = findings.length;
    const result = count === 0 ? 'nothing to see to' : `${counted(count, 'thing')} to look at`;
    voice.say(`${counted(articles.length, 'source')} looked at: ${result}`);
    const isStrict = flags.strict === true && count > 0;
    return status || (isStrict ? exitStatus.strictWarnings : exitStatus.done);
  });
}
