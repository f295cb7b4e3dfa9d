import { BOOK_TASKS, type Task } from '../agenda/agenda-store.ts';

/**
 * Milliseconds by the world's clock within which deliveries run in parallel, as they would with the clock running,
 * because a server may take this long. Shorter than any pause before a retry, so none becomes due among running ones.
 */
const OVERLAP_MS = 10_000;

/**
 * Returns the next tasks to run, given the due ones in order: a single book task, or several deliveries. Never two
 * notifications of one order, so that a shop gets its outcomes one after the other.
 * @param now the world's time.
 * @param orderIds the orders of the notifications, by notification id.
 */
export function nextBatch(
  due: readonly Task[],
  now: Date,
  orderIds: ReadonlyMap<number, string>,
): readonly Task[] {
  const [first] = due;
  if (first === undefined || isOfBooks(first)) return due.slice(0, 1);
  const end = Math.max(first.dueAt.getTime(), now.getTime()) + OVERLAP_MS;
  const orders = new Set<string>();
  const last = due.findIndex((task) => {
    const orderId = task.kind === 'notify' ? orderIds.get(Number(task.subject)) : undefined;
    if (isOfBooks(task) || task.dueAt.getTime() > end) return true;
    if (orderId === undefined) return false;
    return orders.size === orders.add(orderId).size;
  });
  return last === -1 ? due : due.slice(0, last);
}

function isOfBooks({ kind }: Task): boolean {
  return BOOK_TASKS.includes(kind);
}
