import { type SampleCall, type SampleField, usesToday } from './sample-call.ts';

/** Returns a program with the standard library, whose `HTTPError` also holds the reply of a 4xx. */
export function pythonSample(call: SampleCall): string {
  const { baseUrl, path, credentials, fields } = call;
  const today = usesToday(call);
  const lines = [...credentials, ...fields].map(
    (field) => `"${field.name}": ${pythonValue(field)},`,
  );
  return `import json
import os
${today ? 'from datetime import datetime, timedelta, timezone\n' : ''}from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

${today ? TODAY : ''}url = ${pythonText(baseUrl + path)}
fields = {
${lines.map((line) => `    ${line}\n`).join('')}}
body = urlencode(fields).encode()
try:
    response = urlopen(url, body, timeout=30)
except HTTPError as error:
    response = error
reply = json.load(response)
if reply["status"] != "OK":
    raise RuntimeError(reply["reason"])
print(json.dumps(reply, indent=2))`;
}

const TODAY = `india = timezone(timedelta(hours=5, minutes=30))
today = datetime.now(india).date().isoformat()
`;

function pythonValue({ text, source }: SampleField): string {
  if (source === undefined) return pythonText(text);
  return source === 'today' ? source : `os.environ["${source.variable}"]`;
}

/** Quotes text for Python, which understands every escape of JSON. */
function pythonText(text: string): string {
  return JSON.stringify(text);
}
