import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { CodeBlock } from '../kit/code-block.tsx';

export type GatewayCall = Replies['sendRequest']['call'];

export interface AnswerProps {
  readonly call: GatewayCall;
  /** Where the log shows the request. */
  readonly href: string;
}

/** What the gateway answered, and where the log has the request. */
export function Answer({ call, href }: AnswerProps): VNode {
  const { httpStatus, headers, body, requestId, durationMs } = call;
  return (
    <div class="stack">
      <p class="answer-line">
        <Badge
          state={httpStatus === null ? 'No reply' : `HTTP ${httpStatus}`}
          tone={isGood(call) ? 'good' : 'bad'}
        />
        <span class="muted">{durationMs} ms</span>
        <span>
          <a href={href}>Request</a> <code>{requestId}</code>
        </span>
      </p>
      <CodeBlock title="Body" text={body === null ? '(nothing whole came back)' : pretty(body)} />
      {headers.length > 0 && (
        <details>
          <summary>Headers</summary>
          <CodeBlock
            title="Headers"
            text={headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
          />
        </details>
      )}
    </div>
  );
}

/** Returns the reason of a refusal, also of one with HTTP 200; `undefined` for a reply that is `OK`. */
export function reasonOf({ body }: GatewayCall): string | undefined {
  const { status, reason } = parse(body ?? '');
  return status === 'OK' || typeof reason !== 'string' ? undefined : reason;
}

function isGood({ body }: GatewayCall): boolean {
  return parse(body ?? '').status === 'OK';
}

function pretty(body: string): string {
  const value = parse(body);
  return Object.keys(value).length === 0 ? body : JSON.stringify(value, null, 2);
}

function parse(body: string): { readonly status?: unknown; readonly reason?: unknown } {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
