import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../kit/field.tsx';
import { keepToken, readToken } from '../link/control-token.ts';
import { refreshAll } from '../link/replies.ts';

/** Asks for the token of a sandbox that strangers can reach. */
export function TokenPrompt(): VNode {
  const [token, setToken] = useState('');
  const [isRefused, setRefused] = useState(readToken() !== undefined);
  useEffect(() => {
    document.title = 'Control token · Sandbox console';
  }, []);
  const submit = async (event: Event) => {
    event.preventDefault();
    keepToken(token.trim());
    await refreshAll();
    setRefused(true);
  };
  return (
    <main class="prompt">
      <form class="panel" onSubmit={submit}>
        <header class="panel-head">
          <h1>Control token</h1>
        </header>
        <div class="panel-body stack">
          <p>
            Others can reach this sandbox, so its control API asks for a token. The sandbox prints
            it at its start, or it is your <code>SANDBOX_CONTROL_TOKEN</code>.
          </p>
          <TextField label="Token" type="password" value={token} onInput={setToken} isRequired />
          {isRefused && (
            <p class="error" role="alert">
              The sandbox does not accept this token.
            </p>
          )}
          <button type="submit" class="button primary">
            Open the console
          </button>
          <p class="hint">The token stays in this tab and is forgotten when you close it.</p>
        </div>
      </form>
    </main>
  );
}
