import type { VNode } from 'preact';
import { CopyButton } from './copy-button.tsx';

/** A text to read or to paste; long lines go on in the next one. */
export function CodeBlock({ title, text }: { title: string; text: string }): VNode {
  return (
    <figure class="code">
      <figcaption>
        <span>{title}</span>
        <CopyButton text={text} what={title} />
      </figcaption>
      <pre>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
