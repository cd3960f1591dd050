// The measures as trec_eval takes them: the gain is the relevance as judged, the discount
// log2(rank + 1), the ideal order that of all judged documents; a document that comes twice counts
// once; every query with a relevant document counts, found or not.

const log2 = Math.log2;

/** `ranked`: ids, best first. `relevance`: id → above 0. */
export function measure(ranked, relevance) {
  const seen = [...new Set(ranked)];
  return {
    ndcg10: ndcg(seen, relevance, 10),
    map: averagePrecision(seen, relevance),
    r100: seen.slice(0, 100).filter((id) => relevance.has(id)).length / relevance.size,
  };
}

/** The mean of each measure. */
export function mean(all) {
  const of = (key) => all.reduce((sum, each) => sum + each[key], 0) / all.length;
  return { ndcg10: of('ndcg10'), map: of('map'), r100: of('r100') };
}

function ndcg(ranked, relevance, depth) {
  const gains = ranked.slice(0, depth).map((id) => relevance.get(id) ?? 0);
  const ideal = [...relevance.values()].sort((a, b) => b - a).slice(0, depth);
  return discounted(gains) / discounted(ideal);
}

function discounted(gains) {
  return gains.reduce((sum, gain, index) => sum + gain / log2(index + 2), 0);
}

function averagePrecision(ranked, relevance) {
  let found = 0;
  let sum = 0;
  for (const [index, id] of ranked.entries()) {
    if (!relevance.has(id)) continue;
    found += 1;
    sum += found / (index + 1);
  }
  return sum / relevance.size;
}
