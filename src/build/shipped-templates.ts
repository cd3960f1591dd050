import { fileURLToPath } from 'node:url';
import { packageFolder } from '../project/package-folder.ts';

/** Folder of the packs that ship with the program. */
export const shippedTemplates: string = fileURLToPath(new URL('templates', packageFolder));
