const LENGTH = 140;
const BEFORE = 40;

/** Returns the part of a text around the first word that was searched for, with these words marked, as nodes. */
export function snippetOf(text, terms) {
  const pattern = new RegExp(`(${terms.map(escaped).join('|')})`, 'giu');
  const first = text.search(pattern);
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const part = text.slice(from, from + LENGTH);
  const ends = from + LENGTH < text.length ? '…' : '';
  return [
    from > 0 ? '…' : '',
    ...part.split(pattern).map((piece, index) => (index % 2 === 1 ? mark(piece) : piece)),
    ends,
  ];
}

function mark(text) {
  const node = document.createElement('mark');
  node.textContent = text;
  return node;
}

function escaped(term) {
  return term.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
