/** Remedies for findings of Redocly that contain none; the first matching row counts. */
const CURES: readonly (readonly [finding: RegExp, cure: string])[] = [
  [/tab character|document separator/u, 'Indent with blanks, not with tabs.'],
  [/duplicated mapping key/u, 'Keep one of the two.'],
  [/indentation/u, 'Align the line with those around it, and quote text that has ": " in it.'],
  [/alias/u, 'Quote text that begins with * or &.'],
  [/null byte/u, 'Save the file as text in UTF-8.'],
  [/Failed to parse/u, 'Write it as YAML.'],
  [/no such file/u, 'Create the file, or correct its name in the $ref.'],
  [/Can't resolve \$ref/u, 'Let the $ref name a part that its file has; an empty file has none.'],
  [/must be JSON object/u, 'Begin with "openapi: 3.1.0".'],
  [/Unsupported specification/u, 'Begin with "openapi: 3.1.0".'],
  [/is not expected here/u, 'Correct its spelling or its indentation.'],
  [/^Expected type/u, 'Correct the value or its indentation.'],
  [/must be present|must contain|should contain|Must contain/u, 'Add it.'],
  [/must have a unique/u, 'Choose another.'],
  [/Example validation errored/u, 'Correct the schema.'],
  [/^Example value/u, 'Correct the example or the schema.'],
];

/** Returns `undefined` for a finding that contains its remedy, such as those of the house rules. */
export function cureFor(finding: string): string | undefined {
  return CURES.find(([pattern]) => pattern.test(finding))?.[1];
}
