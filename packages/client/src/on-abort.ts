interface Crowd {
  readonly waiting: Set<() => void>;
  readonly leaveAll: () => void;
}

const crowds: WeakMap<AbortSignal, Crowd> = new WeakMap();

/**
 * Calls `leave` when the signal aborts. Returns a function that cancels this. All calls with the same signal share one
 * listener, because Node 20 warns of a leak from the eleventh listener on.
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
    // A copy, because each entry removes itself.
    for (const leave of [...waiting]) leave();
  };
  const crowd = { waiting, leaveAll };
  crowds.set(signal, crowd);
  return crowd;
}
