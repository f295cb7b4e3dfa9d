/** A script of Postman's, one line an entry. */
export function emitEvent(listen: 'prerequest' | 'test', script: string): object {
  return { listen, script: { type: 'text/javascript', exec: script.trim().split('\n') } };
}
