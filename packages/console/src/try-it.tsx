import { operations } from '@cashfree-rest/contract';
import { render, type VNode } from 'preact';
import { TryOperation } from './explorer/try-operation.tsx';
import { hrefTo } from './place/place.ts';
import { useSandboxFacts } from './samples/sandbox-facts.ts';

type OperationId = keyof typeof operations;

/** Mounts into the places that pages of the documentation leave for it: `<div class="try" data-operation="createOrder">`. */
for (const place of document.querySelectorAll<HTMLElement>('.try[data-operation]')) {
  const { operation = '', heading = '2' } = place.dataset;
  if (Object.hasOwn(operations, operation)) {
    render(<Tried operationId={operation as OperationId} level={heading} />, place);
  }
}
const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('try-it.css', import.meta.url).href;
document.head.append(style);

function Tried({ operationId, level }: { operationId: OperationId; level: string }): VNode {
  const { baseUrl, needsToken } = useSandboxFacts();
  const Heading = `h${level}` as 'h2';
  return (
    <>
      <Heading>Try it</Heading>
      {needsToken ? (
        <p>
          This sandbox asks for a token: try it in the{' '}
          <a href={hrefTo(['explorer', operationId])}>explorer of its console</a>.
        </p>
      ) : (
        <>
          <p>
            The fields begin with values of this sandbox. The samples have those of the document.
          </p>
          <TryOperation
            operationId={operationId}
            appId={undefined}
            baseUrl={baseUrl}
            given={{}}
            isBrief={true}
            hrefOfRequest={(requestId) => hrefTo(['requests'], { requestId })}
          />
        </>
      )}
    </>
  );
}
