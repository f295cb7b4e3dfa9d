interface Crowd {
  readonly waiting: Set<() => void>;
  readonly leaveAll: () => void;
}

const crowds: WeakMap<AbortSignal, Crowd> = new WeakMap();

/**
 * Calls `leave` when the signal aborts; the function it returns takes that back. All calls that wait for one signal
 * share one listener, because from the eleventh listener on Node 20 warns of a leak.
 */
export function onAbort(signal: AbortSignal, leave: () => void): () => void {
  const crowd = crowds.get(signal) ?? gather(signal);
  const { waiting, leaveAll } = crowd;
  if (waiting.size === 0) signal.addEventListener('abort', leaveAll);
  waiting.add(leave);
  return () => {
    waiting.delete(leave);
    if (waiting.size === 0) signal.removeEventListener('abort', leaveAll);
  };
}

function gather(signal: AbortSignal): Crowd {
  const waiting: Crowd['waiting'] = new Set();
  const leaveAll = () => {
    // A copy: each takes itself off the list.
    for (const leave of [...waiting]) leave();
  };
  const crowd = { waiting, leaveAll };
  crowds.set(signal, crowd);
  return crowd;
}
