import type { OperationId } from '@cashfree-rest/contract';
import {
  type Check,
  type CheckContext,
  type Finding,
  Mismatch,
  MissingOperation,
  NotApplicable,
} from './check.ts';
import { curlFor, hideSecret } from './curl.ts';
import { ServerGoneError } from './watch-connection.ts';

export interface RunCheckOptions {
  readonly context: CheckContext;
  readonly baseUrl: string;
  readonly canPay: boolean;
  /** Operations that have answered 501 so far; grows. */
  readonly missing: Set<OperationId>;
  /** True for an operation that stopped replying while others still reply. */
  readonly isSilent: (operationId: OperationId) => boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs one check.
 *
 * @throws the reason of `signal` if it aborts, because the check then has no outcome.
 */
export async function runCheck(check: Check, options: RunCheckOptions): Promise<Finding> {
  const startedAt = performance.now();
  const verdict = await judge(check, options);
  const { id, group, title } = check;
  const durationMs = Math.round(performance.now() - startedAt);
  return { id, group, title, ...verdict, durationMs };
}

type Verdict = Pick<Finding, 'outcome' | 'detail' | 'expected' | 'came' | 'commonCause' | 'curl'>;

async function judge(check: Check, options: RunCheckOptions): Promise<Verdict> {
  const obstacle = findObstacle(check, options);
  if (obstacle !== undefined) return skipped(obstacle);
  try {
    await check.run(options.context);
    return { outcome: 'holds', detail: '' };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    if (error instanceof NotApplicable) return skipped(error.message);
    if (error instanceof MissingOperation) {
      options.missing.add(error.operationId);
      // Its own check reports it once; other checks that depend on it are skipped.
      return check.group === 'operations'
        ? { outcome: 'missing', detail: error.message }
        : skipped(needed([error.operationId]));
    }
    return failed(asMismatch(error), options);
  }
}

/** Returns why a check cannot run; `undefined` if it can. */
function findObstacle(check: Check, options: RunCheckOptions): string | undefined {
  const gone = check.needs.filter((operationId) => options.missing.has(operationId));
  if (gone.length > 0) return needed(gone);
  const silent = check.needs.find(options.isSilent);
  if (silent !== undefined) return `needs ${silent}, which has given no reply several times`;
  if (check.pays && !options.canPay) return 'needs an order that was paid: give --pay';
  return undefined;
}

/** A fault of the kit must not lose the findings so far, and a reply that causes one deserves a report. */
function asMismatch(error: unknown): Mismatch {
  if (error instanceof Mismatch) return error;
  if (error instanceof ServerGoneError) {
    return new Mismatch({ expected: 'a reply', came: error.message, request: error.unanswered });
  }
  const came = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Mismatch({ expected: 'a reply that the kit can read', came: `its error ${came}` });
}

function failed(mismatch: Mismatch, { context, baseUrl }: RunCheckOptions): Verdict {
  const { secretKey } = context.credentials;
  const hide = (text: string) => hideSecret(text, secretKey);
  const { message, expected, came, commonCause, request } = mismatch;
  return {
    outcome: 'fails',
    detail: hide(message),
    expected: hide(expected),
    came: hide(came),
    commonCause: commonCause && hide(commonCause),
    curl: request && curlFor(request, { baseUrl, secretKey }),
  };
}

function needed(operationIds: readonly OperationId[]): string {
  const verb = operationIds.length === 1 ? 'answers' : 'answer';
  return `needs ${operationIds.join(' and ')}, which ${verb} 501`;
}

function skipped(detail: string): Verdict {
  return { outcome: 'skipped', detail };
}
