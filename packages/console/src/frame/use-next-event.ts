import { useReply } from '../link/use-reply.ts';

/** Returns a function that moves the clock to the next due task; `undefined` if nothing is planned. */
export function useNextEvent(
  move: (fields: { now: string }) => Promise<unknown>,
): (() => void) | undefined {
  const { reply } = useReply('listTasks', { state: 'WAITING', count: 50 });
  const due = reply?.tasks.map(({ dueAt }) => dueAt) ?? [];
  const [next] = due.toSorted();
  return next === undefined ? undefined : () => void move({ now: next });
}
