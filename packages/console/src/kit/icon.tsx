import type { VNode } from 'preact';

/** On a 24 × 24 grid, as strokes in the colour of the text. */
const PATHS = {
  home: 'M4 11 12 4l8 7M6.5 9.5V20h11V9.5M10 20v-6h4v6',
  live: 'M3 12h4l2.5-7 5 14 2.5-7h4',
  orders: 'M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8.5h6M9 12.5h6',
  payments: 'M3 6.5h18v11H3zM3 10.5h18M6.5 14.5h4',
  refunds: 'M9 5 4.5 9.5 9 14M4.5 9.5H15a4.5 4.5 0 0 1 0 9h-4',
  settlements: 'M4 10 12 5l8 5zM6.5 10v7M12 10v7M17.5 10v7M4.5 20h15',
  agenda: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4',
  notifications: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  signature: 'M12 3.5 5 6v6c0 4.5 3 7.3 7 8.5 4-1.2 7-4 7-8.5V6zM9 12l2.2 2.2L15.5 10',
  requests: 'M7 4v15M3.5 8 7 4l3.5 4M17 20V5M13.5 16l3.5 4 3.5-4',
  explorer: 'M12 4a8 8 0 1 0 .01 0M15.5 8.5l-2 5-5 2 2-5z',
  ledger: 'M5 4.5h14v15H5zM9 4.5v15M12 9h4M12 13h4',
  mailbox: 'M3.5 6h17v12h-17zM4 7l8 6 8-6',
  faults: 'M13 3 5 14h6l-1 7 8-11h-6z',
  snapshots: 'M4 7.5h4L9.5 5h5L16 7.5h4v11.5H4zM12 10a3.3 3.3 0 1 0 .01 0',
  scenarios: 'M6 4v16M6 5h12l-2.5 4L18 13H6',
  clock: 'M12 4a8 8 0 1 0 .01 0M12 7.5V12l3 2',
  plus: 'M12 5v14M5 12h14',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'm6 12.5 4 4 8-9',
  cross: 'm7 7 10 10M17 7 7 17',
  alert: 'M12 6v7M12 17v.5',
  out: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  back: 'M19 12H6m5-6-6 6 6 6',
  copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon; the text beside it must be complete. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
