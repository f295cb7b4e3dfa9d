import { randomBytes } from 'node:crypto';
import { allChecks } from './all-checks.ts';
import type { Check, CheckContext, Finding, Group } from './check.ts';
import { createContext } from './create-context.ts';
import { curlFor } from './curl.ts';
import { type DocumentFacts, readDocumentFacts } from './document-facts.ts';
import { createExchanger, type WireRequest } from './http-exchange.ts';
import type { Pay } from './pay-order.ts';
import { type Interruption, type Report, summarize } from './report.ts';
import { type RunCheckOptions, runCheck } from './run-check.ts';
import { createServerClock } from './server-clock.ts';
import { ServerGoneError, type WatchedConnection, watchConnection } from './watch-connection.ts';

export interface RunConformanceOptions {
  /** The server's address, for example `http://localhost:4010`, followed by the document's paths. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly secretKey: string;
  /** Runs only these groups. */
  readonly only?: readonly Group[] | undefined;
  /** Lets operations that answer 501 pass. */
  readonly partial?: boolean | undefined;
  /** Pays an order; without it the checks that need a payment are skipped. */
  readonly pay?: Pay | undefined;
  /** Milliseconds until a reply must arrive; default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds that a payment may take, from the page to the post; default 60,000. */
  readonly payTimeoutMs?: number | undefined;
  /** How errors arrive: as declared, or with 200 for accounts of old clients. */
  readonly statusOfErrors?: 'declared' | 200 | undefined;
  /** True if the server's clock differs from real time, so that its times are only compared with each other. */
  readonly ownClock?: boolean | undefined;
  /** The document that the server is checked against; default: the bundled one. */
  readonly document?: DocumentFacts | undefined;
  /** Letters and digits that this run's ids contain; default random. */
  readonly runId?: string | undefined;
  /** Ends the run early; the report then has the findings so far. */
  readonly signal?: AbortSignal | undefined;
}

/** Both only read, so they can be called at any time. */
const PROBES = ['verifyCredentials', 'getOrderStatus'] as const;
/** The longest time that a crashed server gets to restart, in milliseconds. */
const MAX_GRACE_MS = 5_000;

/**
 * Runs the checks against a server, one after the other, and reports the results. Also reports if it could not run all
 * of them: see `interruption`.
 */
export async function runConformance(options: RunConformanceOptions): Promise<Report> {
  const { baseUrl, appId, secretKey, partial = false, timeoutMs = 10_000, signal } = options;
  const startedAt = performance.now();
  const runId = options.runId ?? randomBytes(4).toString('hex');
  const { document = readDocumentFacts() } = options;
  const exchange = createExchanger({ baseUrl: new URL(baseUrl), timeoutMs, signal });
  const common = {
    document,
    credentials: { appId, secretKey },
    runId,
    pay: options.pay,
    payTimeoutMs: options.payTimeoutMs ?? 60_000,
    statusOfErrors: options.statusOfErrors ?? 'declared',
    expectNow: createServerClock(options.ownClock ?? false),
    signal,
  };
  const direct = createContext({ ...common, exchange });
  const watched = watchConnection({
    exchange,
    probes: PROBES.map((id) => direct.request(id, direct.validFields(id))),
    graceMs: Math.min(MAX_GRACE_MS, 3 * timeoutMs),
    signal,
  });
  const context = createContext({ ...common, exchange: watched.exchange });
  const checks = allChecks(document).filter(({ group }) => options.only?.includes(group) ?? true);
  const findings: Finding[] = [];
  const interruption = await playChecks(checks, {
    findings,
    watched,
    playing: {
      context,
      baseUrl,
      canPay: options.pay !== undefined,
      missing: new Set(),
      isSilent: (id) => watched.isSilent(document.operation(id).path),
      signal,
    },
  });
  const durationMs = Math.round(performance.now() - startedAt);
  const facts = { baseUrl, version: document.version, runId, partial, durationMs };
  return summarize(findings, { ...facts, interruption });
}

interface PlayChecksOptions {
  /** Grows, so that it has the findings so far if the run ends early. */
  readonly findings: Finding[];
  readonly watched: WatchedConnection;
  readonly playing: RunCheckOptions;
}

/** Returns the reason if it could not run all of them. */
async function playChecks(
  checks: readonly Check[],
  { findings, watched, playing }: PlayChecksOptions,
): Promise<Interruption | undefined> {
  const { context, baseUrl, signal } = playing;
  const early = (kind: Interruption['kind'], detail: string): Interruption => ({
    kind,
    detail,
    notPlayed: checks.length - findings.length,
  });
  try {
    const obstacle = await findObstacle(context, baseUrl);
    if (obstacle !== undefined) return early('unreachable', obstacle);
    for (const check of checks) {
      findings.push(await runCheck(check, playing));
      const gone = watched.gone();
      if (gone === undefined) continue;
      const { lastAnswered, unanswered, message } = gone;
      const { secretKey } = context.credentials;
      const curl = (request: WireRequest) => curlFor(request, { baseUrl, secretKey });
      return {
        ...early('gone', message),
        lastAnswered: lastAnswered && curl(lastAnswered),
        unanswered: curl(unanswered),
      };
    }
    return undefined;
  } catch (error) {
    if (!signal?.aborted) throw error;
    const { reason } = signal;
    return early('stopped', reason instanceof Error ? reason.message : String(reason));
  }
}

/** Returns why all checks would fail for the same reason; `undefined` if the server accepts the credentials. */
async function findObstacle(context: CheckContext, baseUrl: string): Promise<string | undefined> {
  try {
    const { reply } = await context.call('verifyCredentials', {});
    if (reply?.status !== 401) return undefined;
    return `the server at ${baseUrl} does not know these credentials: verifyCredentials answers 401`;
  } catch (error) {
    if (!(error instanceof ServerGoneError)) throw error;
    return `no server answers at ${baseUrl} (${error.trouble.text})`;
  }
}
