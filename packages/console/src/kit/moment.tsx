import type { VNode } from 'preact';
import { formatDay, formatTime } from './format.ts';

/** A moment in India's time; pointing at it shows it in UTC. */
export function Moment({ at }: { at: string }): VNode {
  return (
    <time class="moment" dateTime={at} title={`${at} (UTC)`}>
      <span>{formatDay(at)}</span> <span>{formatTime(at)}</span>
    </time>
  );
}
