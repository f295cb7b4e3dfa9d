import type { VNode } from 'preact';
import { Icon } from '../kit/icon.tsx';
import type { CallFailure } from '../link/call-failure.ts';

/** Says above every view that the sandbox is gone, or that the merchant does not exist. */
export function ConnectionNotice({ failure }: { failure: CallFailure | undefined }): VNode {
  return (
    <div aria-live="assertive">
      {failure?.kind === 'gone' && (
        <div class="notice wait">
          <Icon name="alert" />
          <p>
            <strong>The sandbox does not answer.</strong> Trying again every two seconds. What is
            shown may be out of date.
          </p>
        </div>
      )}
      {failure?.kind === 'refused' && (
        <div class="notice bad">
          <Icon name="alert" />
          <p>
            {failure.message}. <a href="/console/">Show the first merchant</a>
          </p>
        </div>
      )}
    </div>
  );
}
