/** Returns a Postman script, one line per entry. */
export function emitEvent(listen: 'prerequest' | 'test', script: string): object {
  return { listen, script: { type: 'text/javascript', exec: script.trim().split('\n') } };
}
