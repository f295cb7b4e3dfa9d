import type { Finding, Outcome } from './check.ts';
import { type FailureGroup, groupByCause } from './group-by-cause.ts';
import type { Report } from './report.ts';

const WIDTH = 100;

const WORDS: Readonly<Record<Outcome, string>> = {
  holds: 'holds',
  fails: 'FAILS',
  skipped: 'skipped',
  missing: 'missing',
};

/**
 * Returns the report for people: one line per check, or per operation for checks of fields. Then each failure with the
 * actual reply, the expected one and how to repeat it. At most 100 columns wide, except for curl arguments, which
 * cannot be broken.
 */
export function renderTable(report: Report): string {
  const { findings } = report;
  const lines = [
    ...wrap(
      `Checked ${report.baseUrl} against version ${report.version} of the document, run ${report.runId}`,
      '',
    ),
    '',
    ...tableLines(findings),
    ...skippedLines(findings),
    ...groupByCause(findings).flatMap(failureLines),
    ...interruptionLines(report),
    '',
    ...verdictLines(report),
  ];
  return `${lines.join('\n')}\n`;
}

/** Groups of generated checks: one line per operation is enough while they hold. */
const FOLDED: readonly string[] = ['examples', 'fields', 'credentials', 'paging'];

function tableLines(findings: readonly Finding[]): readonly string[] {
  const rows = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = rowOf(finding);
    rows.set(key, [...(rows.get(key) ?? []), finding]);
  }
  return [...rows].flatMap(([key, of]) => {
    const [first] = of;
    if (first !== undefined && of.length === 1) return row(first.outcome, key, first.title);
    const counts = (['fails', 'holds', 'skipped'] as const)
      .map((outcome) => ({ outcome, count: of.filter((each) => each.outcome === outcome).length }))
      .filter(({ count }) => count > 0);
    const text = counts.map(({ outcome, count }) => `${count} ${PLURALS[outcome]}`).join(', ');
    return row(counts[0]?.outcome ?? 'holds', key, text);
  });
}

const PLURALS = { fails: 'fail', holds: 'hold', skipped: 'skipped' } as const;

function rowOf({ id, group }: Finding): string {
  return FOLDED.includes(group) ? id.split('/').slice(0, 2).join('/') : id;
}

const KEY_WIDTH = 40;

function row(outcome: Outcome, key: string, text: string): readonly string[] {
  const start = `${WORDS[outcome].padEnd(8)} ${key.padEnd(KEY_WIDTH)} `;
  const [first = '', ...rest] = wrap(text, ' '.repeat(start.length));
  return [start + first.trimStart(), ...rest];
}

/** Lists each reason once, with the checks that were skipped for it. */
function skippedLines(findings: readonly Finding[]): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { id, outcome, detail } of findings) {
    if (outcome === 'skipped') reasons.set(detail, [...(reasons.get(detail) ?? []), id]);
  }
  if (reasons.size === 0) return [];
  const lines = [...reasons].flatMap(([reason, ids]) => [
    ...wrap(`${ids.length} ${ids.length === 1 ? 'check' : 'checks'}: ${reason}`, '  '),
    ...(ids.length <= MAX_NAMED ? wrap(ids.join(', '), '    ') : []),
  ]);
  return ['', 'Skipped', ...lines];
}

/** Longer lists of checks are in the JSON report. */
const MAX_NAMED = 12;

/** Renders each single failure, or the first of a group with one cause. */
function failureLines({ cause, findings }: FailureGroup): readonly string[] {
  const [first] = findings;
  const { id, title, expected = '', came = '', curl } = first;
  const head =
    cause === undefined
      ? ['', `FAILS ${id}`, ...wrap(title, '  ')]
      : ['', `FAILS ${findings.length} checks for one cause`, ...wrap(cause, '  ')];
  return [
    ...head,
    ...(cause === undefined ? [] : labelled('first', `${id}: ${title}`)),
    ...labelled('expected', expected),
    ...labelled('came', came),
    ...curlLines('repeat', curl),
    ...(cause === undefined ? [] : labelled('alike', namesOf(findings.slice(1)))),
  ];
}

function namesOf(findings: readonly Finding[]): string {
  const names = findings.slice(0, MAX_NAMED).map(({ id }) => id);
  const rest = findings.length - names.length;
  return names.join(', ') + (rest > 0 ? ` and ${rest} more, listed by --json` : '');
}

function interruptionLines({ interruption }: Report): readonly string[] {
  if (interruption === undefined) return [];
  const { detail, lastAnswered, unanswered, notPlayed } = interruption;
  return [
    '',
    'ENDED EARLY',
    ...wrap(detail, '  '),
    ...wrap(`${notPlayed} ${notPlayed === 1 ? 'check was' : 'checks were'} not played`, '  '),
    ...curlLines('the last request that was answered', lastAnswered),
    ...curlLines('the first request that was not', unanswered),
  ];
}

function curlLines(label: string, curl: string | undefined): readonly string[] {
  if (curl === undefined) return [];
  return [`  ${label}`, ...curl.split('\n').map((line) => `    ${line}`)];
}

function labelled(label: string, text: string): readonly string[] {
  const [first = '', ...rest] = wrap(text, ' '.repeat(11));
  return [`  ${label.padEnd(9)}${first.trimStart()}`, ...rest];
}

function verdictLines(report: Report): readonly string[] {
  const { counts, passed, partial, durationMs, interruption, findings } = report;
  const { holds, fails, skipped, missing } = counts;
  const causes = groupByCause(findings).length;
  const why = causes < fails ? ` for ${causes} ${causes === 1 ? 'cause' : 'causes'}` : '';
  const failing = `${fails} fail${why}`;
  const parts = [`${holds} hold`, failing, `${skipped} skipped`, `${missing} missing`];
  const seconds = (durationMs / 1000).toFixed(1);
  if (interruption !== undefined) parts.push(`${interruption.notPlayed} not played`);
  const verdict = passed
    ? 'The server conforms'
    : fails + missing > 0
      ? 'The server does not conform'
      : 'The server was not checked to the end';
  const scope = passed && (missing > 0 || skipped > 0) ? ' as far as it was checked' : '';
  const hint =
    missing > 0 && !partial
      ? ['With --partial, operations that answer 501 do not fail the run.']
      : [];
  return [`${verdict}${scope}: ${parts.join(', ')}, in ${seconds} s.`, ...hint];
}

/** Breaks at spaces, and within a word only if it is longer than a line. */
export function wrap(text: string, indent: string): readonly string[] {
  const room = WIDTH - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/[\p{Cc} ]+/gu, ' ').split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (line.length > room) {
      lines.push(line.slice(0, room));
      line = line.slice(room);
    }
  }
  return [...lines, line].map((each) => `${indent}${each}`);
}
