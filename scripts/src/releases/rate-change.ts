import type { Json } from '../document/normalize-document.ts';
import type { Change, Impact } from './change.ts';
import type { RedoclyChange } from './read-redocly-changes.ts';

/** A change, with the facts that the rows below need. */
interface Facts {
  readonly type: string;
  readonly kind: RedoclyChange['kind'];
  readonly property: string | undefined;
  /** Pointer to the place, without the references in between. */
  readonly path: string;
  /** Relative to the gateway: it receives or sends the value. */
  readonly direction: 'received' | 'sent';
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

type Row = readonly [impact: Impact, reason: string, matches: (change: Facts) => boolean];

/** Keywords that do not affect programs. */
const PROSE = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'tags',
  '$comment',
]);
/** Parts of a document that do not affect programs. */
const PROSE_TYPES = /^(?:Info|License|Contact|Tag|ExternalDocs|Example)/u;

/**
 * Impacts of changes that none of Redocly's rules calls breaking. The first matching row decides; otherwise the change
 * is minor, because a program may notice everything but prose.
 */
const ROWS: readonly Row[] = [
  ['patch', 'Prose.', ({ type, property = '' }) => PROSE_TYPES.test(type) || PROSE.has(property)],
  [
    'minor',
    'A condition demands less.',
    ({ path, kind }) => kind === 'removed' && /\/(?:then|else)\//u.test(path),
  ],
  [
    'major',
    'The API ignores unknown fields: calls that still send this one seem to work, and it has no effect.',
    // Where the new name is similar, Redocly reports one change, of the `key`.
    ({ type, kind, property, path }) =>
      type === 'Schema' &&
      (kind === 'removed' || property === 'key') &&
      /\/properties\/[^/]+$/u.test(path),
  ],
  [
    'major',
    'Calls that leave the field out mean something else than before.',
    ({ property, before }) => property === 'default' && before !== undefined,
  ],
  [
    'major',
    'Generators make types of a format.',
    ({ property, before, direction }) =>
      property === 'format' && before !== undefined && direction === 'received',
  ],
  [
    'major',
    'Fields are demanded that were optional beside this one.',
    (change) => isDependency(change) && change.direction === 'received' && !shrinks(change),
  ],
  [
    'major',
    'Fields that came along with this one may be missing.',
    (change) => isDependency(change) && change.direction === 'sent' && !grows(change),
  ],
  [
    'major',
    'A condition decides differently, so other fields may be demanded.',
    ({ path, kind }) => /\/if\//u.test(path) || (/\/if$/u.test(path) && kind === 'modified'),
  ],
  [
    'major',
    'Clients read a success of the statuses that they know.',
    ({ type, kind, path, direction }) =>
      type === 'Response' &&
      kind === 'added' &&
      direction === 'sent' &&
      /\/[123d][^/]*$/u.test(path),
  ],
  [
    'major',
    'A header that was always there may be missing.',
    ({ type, property, before, direction }) =>
      type === 'Header' && property === 'required' && before === true && direction === 'sent',
  ],
  [
    'major',
    'The callback goes to another address.',
    ({ type, property }) => type === 'PathItem' && property === 'key',
  ],
  [
    'patch',
    'The same values in another order.',
    (change) => Array.isArray(change.before) && grows(change) && shrinks(change),
  ],
];

/**
 * Returns Redocly's verdict, which is always `major`, or else that of our table.
 * @param isWider true for a pattern that provably accepts more than before.
 */
export function rateChange(change: RedoclyChange, isWider: boolean): Change {
  const { kind, property, verdicts } = change;
  const path = change.path.replaceAll(/\/\$ref(?=\/|$)/gu, '');
  const place = property === undefined ? path : `${path} (${property})`;
  if (isWider) return { impact: 'minor', place, reason: 'The pattern takes more than before.' };
  if (verdicts.length > 0) {
    const reason = verdicts.map(({ message }) => message).join(' ');
    return { impact: change.impact, place, reason };
  }
  const facts: Facts = {
    type: change.typeName,
    kind,
    property,
    path,
    direction: directionOf(path),
    before: change.base?.value,
    after: change.revision?.value,
  };
  const [impact, reason] = ROWS.find(([, , matches]) => matches(facts)) ?? ['minor', kind];
  return { impact, place, reason };
}

/** The callee receives the request and sends the reply; in a callback the callee is not the gateway. */
function directionOf(path: string): Facts['direction'] {
  const isReply = /\/responses\//u.test(path);
  const isCallback = /\/callbacks\/|^#\/webhooks\//u.test(path);
  return isReply === isCallback ? 'received' : 'sent';
}

const isDependency = ({ type, kind }: Facts) => type === 'DependentRequired' && kind === 'modified';
const grows = ({ before, after }: Facts) => isPartOf(before, after);
const shrinks = ({ before, after }: Facts) => isPartOf(after, before);

/** True if all members of a list are in the other one; a missing list has none. */
function isPartOf(part: Json | undefined, whole: Json | undefined): boolean {
  const [members, others] = [part ?? [], whole ?? []];
  if (!Array.isArray(members) || !Array.isArray(others)) return false;
  return members.every((member) => others.includes(member));
}
