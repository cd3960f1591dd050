import { type Counted, countedIn, type QueryPlan, type Rule } from '../query-plan.ts';
import { type FoundRule, forEachNumber } from './scorer.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Which passages are what a query asks for, its filter aside: 1 for each that is, by number. A passage
 * climbs a step for each thing that is asked for, in order; those at the top have all of them.
 */
export function matchingPassages(
  snapshot: Snapshot,
  plan: QueryPlan,
  found: ReadonlyMap<Counted, FoundRule>,
): Uint8Array {
  const isMatch = new Uint8Array(snapshot.numbers);
  if (plan.isEmpty) return isMatch;
  const asked: (readonly Rule[])[] = plan.all.map((rule) => [rule]);
  if (plan.any.length > 0) asked.unshift(plan.any);
  const steps = new Uint16Array(snapshot.numbers);
  for (const [step, rules] of asked.entries()) {
    for (const rule of rules.flatMap(countedIn)) {
      forEachNumber(snapshot, found.get(rule), (number) => {
        if (steps[number] === step) steps[number] = step + 1;
      });
    }
  }
  for (const rule of plan.none) {
    forEachNumber(snapshot, found.get(rule), (number) => {
      steps[number] = 0;
    });
  }
  for (let number = 0; number < steps.length; number++) {
    if (steps[number] === asked.length) isMatch[number] = 1;
  }
  return isMatch;
}
