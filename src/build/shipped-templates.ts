import { fileURLToPath } from 'node:url';

/** Folder of the packs that ship with the program. */
export const shippedTemplates: string = fileURLToPath(new URL('../../templates', import.meta.url));
