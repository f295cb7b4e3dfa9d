import { followReference } from './follow-reference.js';
import { readOperation } from './read-operation.js';

const CODE = /^[a-z]+(?:_[a-z]+)*$/u;

/**
 * Checks the codes that `x-reasons` gives to the beginnings of reasons, because programs decide by them. Each reason in
 * an example has a code, its fields belong to that request, and every entry of the catalogue has an example.
 */
export function cataloguedReasons() {
  const requests = [];
  return {
    Operation(operation, { location, resolve }) {
      const { fields } = readOperation(operation, location, resolve);
      requests.push({ fields, reasons: readReasons(operation, location, resolve) });
    },
    Root: {
      leave(root, { location, report }) {
        const place = location.child('x-reasons');
        const known = new Set(requests.flatMap(({ fields }) => fields));
        const texts = readTexts(root['x-reasons'], place, report);
        const unseen = new Map(texts);
        for (const { fields, reasons } of requests) {
          for (const { reason, location: at } of reasons) {
            const { text, names } = readBeginning(reason, known);
            const about = [...names, ...(texts.get(text)?.fields ?? [])];
            const other = about.find((name) => !fields.includes(name));
            unseen.delete(text);
            if (!texts.has(text)) {
              report({
                message: `x-reasons must have what a reason begins with: ${text}`,
                location: at,
              });
            } else if (other !== undefined) {
              report({
                message: `the reason is about ${other}, which is no field here`,
                location: at,
              });
            }
          }
        }
        for (const [text, { location: at }] of unseen) {
          report({ message: `no example of a reason begins with "${text}"`, location: at });
        }
      },
    },
  };
}

/** Returns the reasons in the examples of an operation, each with its place. */
function readReasons({ responses = {} }, location, resolve) {
  return Object.values(responses).flatMap((response) => {
    const { node, location: place } = followReference(response, location, resolve);
    const [media] = Object.values(node?.content ?? {});
    return Object.values(media?.examples ?? {}).flatMap((example) => {
      const { node: shown, location: at } = followReference(example, place, resolve);
      const reason = shown?.value?.reason;
      return typeof reason === 'string'
        ? [{ reason, location: at.child(['value', 'reason']) }]
        : [];
    });
  });
}

/** Returns each text of the catalogue with its fields and its place. */
function readTexts(catalogue, location, report) {
  const texts = new Map();
  for (const [code, { description, texts: own } = {}] of Object.entries(catalogue ?? {})) {
    const at = location.child(code);
    if (!CODE.test(code) || !description || !Array.isArray(own)) {
      report({ message: 'a code is in snake_case and has a description and texts', location: at });
      continue;
    }
    own.forEach(({ text, fields }, index) => {
      const place = at.child(['texts', index]);
      if (texts.has(text)) report({ message: `"${text}" has a code already`, location: place });
      texts.set(text, { fields, location: place });
    });
  }
  return texts;
}

/** Returns the beginning of a reason, up to its first colon or full stop, and the field names in it. */
function readBeginning(reason, known) {
  const names = [];
  const [beginning] = reason.split(/[:.](?:\s|$)/u);
  const text = beginning.replace(/\w+/gu, (word) => {
    if (!known.has(word)) return word;
    names.push(word);
    return '{field}';
  });
  return { text, names };
}
