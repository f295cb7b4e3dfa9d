import type { operations as gatewayOperations } from '@cashfree-rest/contract';
import type { OperationId, RequestInput } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { CodeBlock } from '../kit/code-block.tsx';
import { currentAppId } from '../place/place.ts';
import { type SameCall, sameControlCall, sameGatewayCall } from './same-call.ts';
import { useSandboxFacts } from './sandbox-facts.ts';

export interface SameByProps<Id extends OperationId> {
  readonly operationId: Id;
  readonly fields: RequestInput<Id>;
  /** What the call does, if a view shows several. */
  readonly title?: string;
  /** A file with the body, whose fields `fields` then lacks. */
  readonly bodyFile?: string;
}

/** Shows the call that a view or a button makes, by curl and by the client. */
export function SameBy<Id extends OperationId>(props: SameByProps<Id>): VNode {
  const { operationId, fields, title, bodyFile } = props;
  const { baseUrl, needsToken } = useSandboxFacts();
  const call = sameControlCall(operationId, fields as Record<string, unknown>, {
    baseUrl,
    needsToken,
    bodyFile,
    appId: currentAppId(),
  });
  return <SameCalls call={call} title={title} />;
}

export interface SameByMerchantProps {
  readonly operationId: keyof typeof gatewayOperations;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly title?: string;
}

/** The same for what the merchant's own server would call. */
export function SameByMerchant({ operationId, fields, title }: SameByMerchantProps): VNode {
  const facts = useSandboxFacts();
  const call = sameGatewayCall(operationId, fields, {
    ...facts,
    appId: currentAppId() ?? facts.appId,
  });
  return <SameCalls call={call} title={title} />;
}

function SameCalls({ call, title }: { call: SameCall; title: string | undefined }): VNode {
  return (
    <details class="same-by">
      <summary>The same by curl or client{title && `: ${title}`}</summary>
      <CodeBlock title="curl" text={call.curl} />
      <CodeBlock title="Client" text={call.client} />
    </details>
  );
}
