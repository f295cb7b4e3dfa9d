import type { Finding } from './check.ts';
import { GROUPS } from './check.ts';
import type { Interruption, Report } from './report.ts';

/**
 * Returns the report as JUnit XML: one suite per group, one case per check. Missing operations fail unless they were
 * allowed.
 */
export function renderJunit(report: Report): string {
  const suites = GROUPS.map((group) => ({
    group,
    findings: report.findings.filter((finding) => finding.group === group),
  })).filter(({ findings }) => findings.length > 0);
  const lines = suites.flatMap(({ group, findings }) => [
    `  <testsuite name="${escapeXml(group)}" ${totals(findings, report)}>`,
    ...findings.map((finding) => testCase(finding, report)),
    '  </testsuite>',
  ]);
  const { findings, interruption } = report;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="conformance" ${totals(findings, report, interruption ? 1 : 0)}>`,
    ...lines,
    ...(interruption ? interruptionSuite(interruption) : []),
    '</testsuites>',
    '',
  ].join('\n');
}

/** Returns a separate suite with one error, so that an incomplete report does not look complete. */
function interruptionSuite(interruption: Interruption): readonly string[] {
  const { kind, detail, notPlayed, lastAnswered, unanswered } = interruption;
  const text = [
    `${detail}; ${notPlayed} checks were not played`,
    ...(lastAnswered ? [`the last request that was answered:\n${lastAnswered}`] : []),
    ...(unanswered ? [`the first request that was not:\n${unanswered}`] : []),
  ].join('\n\n');
  return [
    '  <testsuite name="run" tests="1" errors="1" failures="0" skipped="0">',
    '    <testcase classname="conformance.run" name="plays every check">',
    `      <error type="${kind}" message="${escapeXml(detail)}">${escapeXml(text)}</error>`,
    '    </testcase>',
    '  </testsuite>',
  ];
}

function totals(findings: readonly Finding[], report: Report, errors = 0): string {
  const failures = findings.filter((finding) => isFailure(finding, report)).length;
  const skipped = findings.filter((finding) => isSkipped(finding, report)).length;
  const milliseconds = findings.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return `tests="${findings.length + errors}" errors="${errors}" failures="${failures}" skipped="${skipped}" time="${milliseconds / 1000}"`;
}

function testCase(finding: Finding, report: Report): string {
  const { id, group, title, durationMs, detail, commonCause, curl } = finding;
  const name = `classname="${escapeXml(`conformance.${group}`)}" name="${escapeXml(`${id}: ${title}`)}"`;
  const open = `    <testcase ${name} time="${durationMs / 1000}"`;
  if (isFailure(finding, report)) {
    const text = [detail, ...(curl === undefined ? [] : [curl])].join('\n\n');
    const type = commonCause === undefined ? '' : ` type="${escapeXml(commonCause)}"`;
    return `${open}><failure${type} message="${escapeXml(detail)}">${escapeXml(text)}</failure></testcase>`;
  }
  if (isSkipped(finding, report))
    return `${open}><skipped message="${escapeXml(detail)}"/></testcase>`;
  return `${open}/>`;
}

function isFailure({ outcome }: Finding, { partial }: Report): boolean {
  return outcome === 'fails' || (outcome === 'missing' && !partial);
}

function isSkipped({ outcome }: Finding, { partial }: Report): boolean {
  return outcome === 'skipped' || (outcome === 'missing' && partial);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
};

/** Escapes text for an attribute or an element. XML 1.0 cannot express most control characters; they become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?!\n)\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"'\n]/gu, (character) => ENTITIES[character] ?? '');
}
