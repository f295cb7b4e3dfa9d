import MiniSearch from 'minisearch';

const MAX_RESULTS = 12;
const SEARCH = {
  prefix: true,
  fuzzy: 0.15,
  boost: { name: 8, section: 3, page: 2 },
  boostDocument: (_id, _term, { weight }) => weight,
};

/** Words that partners bring from other gateways, and ours. */
const SYNONYMS = new Map(
  Object.entries({
    checksum: ['signature'],
    hash: ['signature'],
    pagination: ['paging', 'lastId'],
    verification: ['verify'],
    webhook: ['notification'],
    webhooks: ['notification'],
  }),
);

/** Returns the search in the index that `search-index.js` brings. The page calls it once both are loaded. */
globalThis.makeDocsSearch = () => {
  const { options, index } = globalThis.docsSearch;
  const library = MiniSearch.loadJS(index, options);
  const tokenize = MiniSearch.getDefault('tokenize');
  return (query) => {
    const queries = tokenize(query).filter(Boolean).map(withSynonyms);
    if (queries.length === 0) return { places: [], hasAll: true };
    const search = (combineWith) =>
      library.search({ combineWith, queries }, SEARCH).slice(0, MAX_RESULTS);
    const places = search('AND');
    return places.length > 0 ? { places, hasAll: true } : { places: search('OR'), hasAll: false };
  };
};

function withSynonyms(word) {
  const others = SYNONYMS.get(word.toLowerCase()) ?? [];
  return { combineWith: 'OR', queries: [word, ...others] };
}
