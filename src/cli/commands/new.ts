import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Session } from '../session.ts';

interface NewFlags extends GlobalFlags {
  readonly theme?: string;
}

export async function createSpec(
  given: string,
  flags: NewFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const { isSpecName, newSpec, themeFor } = await import('../new-spec.ts');
  const name = given.replace(/\.ya?ml$/, '');
  if (!isSpecName(name)) {
    const message = `"${given}" cannot be the name of a spec`;
    return session.misuse('BRIEF-USAGE-005', message, 'for example: brief new river-dams');
  }
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const { writeNewFiles } = await import('../new-files.ts');
  const theme = themeFor(flags.theme, project, session);
  if (theme === undefined) return exitStatus.usage;
  const path = `briefs/${name}.yaml`;
  const day = new Date(session.io.now() * 1000).toISOString().slice(0, 10);
  const bytes = new TextEncoder().encode(newSpec(name, theme, day));
  const status = writeNewFiles(project.root, [{ path, bytes }], session);
  if (status !== exitStatus.done) return status;
  voice.say(`wrote ${path}`);
  voice.say(`now run: brief build ${name}`);
  return exitStatus.done;
}
