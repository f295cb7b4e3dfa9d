import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatDay, formatTime } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { useAction } from '../link/use-action.ts';
import { ResetWorld } from './reset-world.tsx';

type Clock = Replies['readClock'];

const STEPS = [
  ['PT10M', '+10 min'],
  ['P1D', '+1 day'],
  ['P3D', '+3 days'],
] as const;

/** The time in the merchant's world, and what moves it. */
export function WorldClock({ clock }: { clock: Clock | undefined }): VNode {
  const [isResetting, setResetting] = useState(false);
  // A narrow window has no room for the buttons.
  const [isOpen, setOpen] = useState(false);
  const move = useAction('setClock', ({ now }) => `It is ${formatDay(now)}, ${formatTime(now)}`);
  const isFrozen = clock?.frozen ?? false;
  return (
    <fieldset class={`clock${isOpen ? ' open' : ''}`}>
      <legend class="unseen">Clock of this world</legend>
      <RunningTime clock={clock} />
      <button
        type="button"
        class="button icon-only clock-button"
        aria-label="Move the clock"
        aria-expanded={isOpen}
        aria-controls="clock-moves"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'close' : 'clock'} />
      </button>
      <div class="clock-moves" id="clock-moves">
        {STEPS.map(([advance, text]) => (
          <button
            key={advance}
            type="button"
            class="button small"
            disabled={move.isBusy}
            onClick={() => move.run({ advance })}
          >
            {text}
          </button>
        ))}
        <button
          type="button"
          class="button small"
          disabled={move.isBusy}
          onClick={() => move.run({ toNextEvent: true })}
        >
          Next event
        </button>
        <button
          type="button"
          class="button small"
          aria-pressed={isFrozen}
          disabled={move.isBusy}
          onClick={() => move.run({ frozen: !isFrozen })}
        >
          {isFrozen ? 'Run' : 'Freeze'}
        </button>
        <button type="button" class="button small danger" onClick={() => setResetting(true)}>
          Reset…
        </button>
      </div>
      {isResetting && <ResetWorld onClose={() => setResetting(false)} />}
    </fieldset>
  );
}

/** The time, going on between two readings. */
function RunningTime({ clock }: { clock: Clock | undefined }): VNode {
  const [now, setNow] = useState(clock?.now);
  useEffect(() => {
    setNow(clock?.now);
    if (clock === undefined || clock.frozen) return;
    const read = performance.now();
    const timer = setInterval(() => {
      const elapsedMs = performance.now() - read;
      setNow(new Date(Date.parse(clock.now) + elapsedMs).toISOString());
    }, 1_000);
    return () => clearInterval(timer);
  }, [clock?.now, clock?.frozen]);
  return (
    <p class="clock-time" title={now && `${now} (UTC)`}>
      <Icon name="clock" />
      {now === undefined ? (
        <span class="muted">…</span>
      ) : (
        <time dateTime={now}>
          <span>{formatDay(now)}</span> <strong>{formatTime(now)}</strong>
        </time>
      )}
      <span class="zone">{clock?.frozen ? 'frozen' : 'IST'}</span>
    </p>
  );
}
