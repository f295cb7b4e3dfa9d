import { randomBytes } from 'node:crypto';
import type { OperationId } from '@cashfree-rest/generated-server';
import { allChecks } from './all-checks.ts';
import {
  type Check,
  type CheckContext,
  type Finding,
  type Group,
  Mismatch,
  MissingOperation,
  NotApplicable,
} from './check.ts';
import { createContext } from './create-context.ts';
import { curlFor, hideSecret } from './curl.ts';
import { type DocumentFacts, readDocumentFacts } from './document-facts.ts';
import { createExchanger } from './http-exchange.ts';
import type { Pay } from './pay-order.ts';
import { type Report, summarize } from './report.ts';
import { assertReachable, watchConnection } from './watch-connection.ts';

export interface RunConformanceOptions {
  /** Where the server is, for example `http://localhost:4010`; paths of the document follow. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly secretKey: string;
  /** Only these groups. */
  readonly only?: readonly Group[];
  /** Lets operations that answer 501 pass. */
  readonly partial?: boolean;
  /** How an order is paid; without it the checks that need a payment are skipped. */
  readonly pay?: Pay;
  /** Milliseconds that a reply may take; default 10,000. */
  readonly timeoutMs?: number;
  /** Milliseconds that a payment may take, from the page to the post; default 60,000. */
  readonly payTimeoutMs?: number;
  /** What errors come as: as declared, or as 200 for accounts of old clients. */
  readonly statusOfErrors?: 'declared' | 200;
  /** What the server is held against; default the bundled document. */
  readonly document?: DocumentFacts;
  /** Letters and digits of which this run's ids are made; default random. */
  readonly runId?: string;
}

/**
 * Plays the checks against a server, one after the other, and reports what holds.
 * @throws {ConnectionLostError} if the server is not there, stops answering, or refuses the credentials.
 */
export async function runConformance(options: RunConformanceOptions): Promise<Report> {
  const { baseUrl, appId, secretKey, partial = false, timeoutMs = 10_000 } = options;
  const startedAt = performance.now();
  const runId = options.runId ?? randomBytes(4).toString('hex');
  const { document = readDocumentFacts() } = options;
  const watched = watchConnection(createExchanger(new URL(baseUrl), timeoutMs));
  const context = createContext({
    document,
    credentials: { appId, secretKey },
    exchange: watched.exchange,
    runId,
    pay: options.pay,
    payTimeoutMs: options.payTimeoutMs ?? 60_000,
    statusOfErrors: options.statusOfErrors ?? 'declared',
  });
  await assertReachable(context, baseUrl);

  const checks = allChecks(document).filter(({ group }) => options.only?.includes(group) ?? true);
  const missing = new Set<OperationId>();
  const findings: Finding[] = [];
  for (const check of checks) {
    findings.push(await runCheck(check, { context, missing, baseUrl, canPay: !!options.pay }));
    watched.assertAlive();
  }
  const durationMs = Math.round(performance.now() - startedAt);
  return summarize(findings, { baseUrl, version: document.version, runId, partial, durationMs });
}

interface RunCheckOptions {
  readonly context: CheckContext;
  /** Operations that have answered 501 so far; grows. */
  readonly missing: Set<OperationId>;
  readonly baseUrl: string;
  readonly canPay: boolean;
}

async function runCheck(check: Check, options: RunCheckOptions): Promise<Finding> {
  const startedAt = performance.now();
  const verdict = await judge(check, options);
  const { id, group, title } = check;
  const durationMs = Math.round(performance.now() - startedAt);
  return { id, group, title, ...verdict, durationMs };
}

type Verdict = Pick<Finding, 'outcome' | 'detail' | 'expected' | 'came' | 'curl'>;

async function judge(check: Check, options: RunCheckOptions): Promise<Verdict> {
  const { context, missing, baseUrl, canPay } = options;
  const gone = check.needs.filter((operationId) => missing.has(operationId));
  if (gone.length > 0) return skipped(needed(gone));
  if (check.pays && !canPay) return skipped('needs an order that was paid: give --pay');
  try {
    await check.run(context);
    return { outcome: 'holds', detail: '' };
  } catch (error) {
    if (error instanceof NotApplicable) return skipped(error.message);
    if (error instanceof MissingOperation) {
      missing.add(error.operationId);
      // Its own check reports it once; whatever else stumbles over it says nothing.
      return check.group === 'operations'
        ? { outcome: 'missing', detail: error.message }
        : skipped(needed([error.operationId]));
    }
    if (!(error instanceof Mismatch)) throw error;
    const { secretKey } = context.credentials;
    const hide = (text: string) => hideSecret(text, secretKey);
    return {
      outcome: 'fails',
      detail: hide(error.message),
      expected: hide(error.expected),
      came: hide(error.came),
      ...(error.request && { curl: curlFor(error.request, { baseUrl, secretKey }) }),
    };
  }
}

function needed(operationIds: readonly OperationId[]): string {
  const verb = operationIds.length === 1 ? 'answers' : 'answer';
  return `needs ${operationIds.join(' and ')}, which ${verb} 501`;
}

function skipped(detail: string): Verdict {
  return { outcome: 'skipped', detail };
}
