import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { CodeBlock } from '../kit/code-block.tsx';

export type GatewayCall = Replies['sendRequest']['call'];

export interface AnswerProps {
  readonly call: GatewayCall;
  /** Where the log shows the request. */
  readonly href: string;
  /** The sandbox's address. */
  readonly baseUrl: string;
}

/** What the gateway answered, and where the log has the request. */
export function Answer({ call, href, baseUrl }: AnswerProps): VNode {
  const { httpStatus, headers, body, requestId, durationMs } = call;
  const paymentLink = paymentLinkIn(call, baseUrl);
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
      {paymentLink && (
        <p>
          <a class="button" href={paymentLink} target="_blank" rel="noreferrer">
            Open the payment page
          </a>
        </p>
      )}
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

/** Only a page of this sandbox is offered: a fault may reply with any address. */
function paymentLinkIn({ body }: GatewayCall, baseUrl: string): string | undefined {
  const { paymentLink: link } = parse(body ?? '');
  if (typeof link !== 'string' || !URL.canParse(link)) return undefined;
  return new URL(link).origin === new URL(baseUrl).origin ? link : undefined;
}

function isGood({ body }: GatewayCall): boolean {
  return parse(body ?? '').status === 'OK';
}

function pretty(body: string): string {
  const value = parse(body);
  return Object.keys(value).length === 0 ? body : JSON.stringify(value, null, 2);
}

interface ReplyParts {
  readonly status?: unknown;
  readonly reason?: unknown;
  readonly paymentLink?: unknown;
}

function parse(body: string): ReplyParts {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
