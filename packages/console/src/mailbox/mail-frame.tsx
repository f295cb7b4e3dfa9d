import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Shows foreign HTML in a frame without an origin, which can neither load nor run anything of its own. */
export function MailFrame({ html }: { html: string }): VNode {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const answer = ({ source, data }: MessageEvent) => {
      const target = frame.current?.contentWindow;
      // The frame has no origin, so none could be named; it alone receives the mail.
      if (source === target && data === 'ready') target?.postMessage(html, '*');
    };
    addEventListener('message', answer);
    return () => removeEventListener('message', answer);
  }, [html]);
  return (
    <iframe
      ref={frame}
      class="mail-frame"
      title="The mail as HTML"
      src="/console/mail"
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
    />
  );
}
