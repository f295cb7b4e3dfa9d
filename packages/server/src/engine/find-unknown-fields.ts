import { nearestName } from '@cashfree-rest/core';
import type { FieldTree } from '@cashfree-rest/generated-server';

/**
 * Returns the undocumented fields of a reply, at any depth, each with the nearest known name. A fault in many rows is
 * listed once, at its first place. Fields that are `undefined` are not sent, so they do not count.
 */
export function findUnknownFields(reply: unknown, known: FieldTree | null): readonly string[] {
  const findings = new Map<string, string>();
  visit(reply, known, [], findings);
  return [...findings.values()];
}

function visit(
  value: unknown,
  known: FieldTree | null,
  path: readonly string[],
  findings: Map<string, string>,
): void {
  if (known === null || typeof value !== 'object' || value === null) return;
  const sent = asSent(value);
  for (const [key, item] of Object.entries(sent)) {
    const at = [...path, key];
    if (Array.isArray(sent)) visit(item, known, at, findings);
    else if (Object.hasOwn(known, key)) visit(item, known[key] ?? null, at, findings);
    else if (item !== undefined) {
      // The same fault in several rows counts once.
      const fault = at.filter((step) => !/^\d+$/u.test(step)).join('/');
      if (!findings.has(fault)) findings.set(fault, describe(at, Object.keys(known)));
    }
  }
}

/** Documents of some databases define their own JSON form. */
function asSent(value: object): object {
  if (!('toJSON' in value) || typeof value.toJSON !== 'function') return value;
  const sent: unknown = value.toJSON();
  return typeof sent === 'object' && sent !== null ? sent : {};
}

function describe(path: readonly string[], known: readonly string[]): string {
  const nearest = nearestName(path.at(-1) ?? '', known);
  const hint = nearest === undefined ? '' : `: did you mean ${nearest}?`;
  return `/${path.join('/')} is not in the document${hint}`;
}
