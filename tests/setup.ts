import process from 'node:process';
import fc from 'fast-check';

/**
 * Property tests draw the same cases on each run, so that a commit passes or fails whoever runs it.
 * `PROPERTY_SEED` draws others: an integer of 32 bits.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 1) });
