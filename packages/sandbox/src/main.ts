import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { closeOnSignals, createLogger, serve } from '@cashfree-rest/server';
import { createSandbox } from './app.ts';
import { randomIdentifiers } from './database/identifiers.ts';
import { DatabaseError, openDatabase } from './database/open-database.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';
import { createMailSender } from './mail/send-mail.ts';
import { DEFAULT_CREDENTIALS } from './merchants/default-credentials.ts';
import { readyMessage } from './ready-message.ts';
import { loadScenarios } from './scenarios/load-scenarios.ts';
import { ScenarioError } from './scenarios/scenario-error.ts';
import { systemClock } from './time/clock.ts';

const DOCS_FOLDER = fileURLToPath(new URL('../../../docs/site', import.meta.url));

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { appId, secretKey, host, hosts, notifyHosts, port, currencies, errorStatus } = environment;
  const { smtpUrl, isPublic, isExposed, notifyTimeoutMs, chargeBasisPoints } = environment;
  const { scenariosFolder, validation } = environment;
  // Shows a mistake in a team's files at once; those of the sandbox have none.
  if (scenariosFolder !== undefined) await loadScenarios(scenariosFolder).catch(refuseScenarios);
  const controlToken = environment.controlToken ?? (isExposed ? randomToken() : undefined);
  const database = await openDatabase(environment.database);
  // Standard output is for the ready line.
  const logger = createLogger({ level: environment.logLevel, destination: 2 });
  const merchant = { appId, secretKey, name: 'Sandbox Shop' };
  let url = '';
  const baseUrl = () => environment.baseUrl ?? url;
  const mailSender = smtpUrl === undefined ? undefined : createMailSender(smtpUrl);
  const sandbox = await createSandbox({
    database,
    clock: systemClock,
    identifiers: randomIdentifiers,
    merchant,
    baseUrl,
    ownUrl: () => url,
    scenariosFolder,
    hosts,
    notifyHosts,
    docsFolder: DOCS_FOLDER,
    currencies,
    chargeBasisPoints,
    isPublic,
    notifyTimeoutMs,
    controlToken,
    mailSender,
    errorStatus,
    validation,
    logger,
  });
  const server = await serve(sandbox.app, { host, port });
  url = server.url;
  const close = () => {
    sandbox.endStreams();
    return server.close();
  };
  closeOnSignals({ ...server, close }, async () => {
    await sandbox.close();
    mailSender?.close();
    await database.destroy();
  });
  const isOwn = environment.controlToken !== undefined;
  const shownToken = isOwn ? '(your SANDBOX_CONTROL_TOKEN)' : controlToken;
  const isWellKnown = secretKey === DEFAULT_CREDENTIALS.secretKey;
  process.stdout.write(
    readyMessage({
      baseUrl: url,
      appId,
      secretKey: isWellKnown ? secretKey : undefined,
      orderId: `order-${systemClock.now().getTime().toString(36)}`,
      controlToken: shownToken,
    }),
  );
}

function refuseScenarios(error: unknown): never {
  if (!(error instanceof ScenarioError)) throw error;
  throw new EnvironmentError('SANDBOX_SCENARIOS', `a folder of scenarios: ${error.message}`);
}

function randomToken(): string {
  return randomBytes(20).toString('hex');
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});

/** Returns one sentence for an error that the user can fix, and the whole stack otherwise. */
function explain(error: unknown): string {
  if (error instanceof EnvironmentError || error instanceof DatabaseError) return error.message;
  const { code, message, stack } = Object(error) as {
    code?: string;
    message?: string;
    stack?: string;
  };
  return (code && message && LISTEN_ADVICE[code]?.(message)) ?? stack ?? String(error);
}

/** The remedy for an address that cannot be used, by Node's code. */
const LISTEN_ADVICE: Readonly<Record<string, (message: string) => string>> = {
  EADDRINUSE: (message) =>
    `${message}: another program listens there. Set PORT to another number, or to 0.`,
  EACCES: (message) => `${message}: not allowed. Set PORT to a number above 1023.`,
  EADDRNOTAVAIL: (message) => `${message}: HOST must be an address of this machine`,
  ENOTFOUND: (message) => `${message}: HOST must be an address of this machine`,
};
