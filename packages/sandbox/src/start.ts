import { randomBytes } from 'node:crypto';
import { closeOnSignals, createLogger, serve } from '@cashfree-rest/server';
import { DOCS_FOLDER } from '#assets';
import { createSandbox } from './app.ts';
import { randomIdentifiers } from './database/identifiers.ts';
import { openDatabase } from './database/open-database.ts';
import { type Environment, EnvironmentError } from './environment.ts';
import { createMailSender } from './mail/send-mail.ts';
import { DEFAULT_CREDENTIALS } from './merchants/default-credentials.ts';
import { plantSeed, SeedError } from './plant-seed.ts';
import { readyMessage } from './ready-message.ts';
import { loadScenario, loadScenarios } from './scenarios/load-scenarios.ts';
import { ScenarioError } from './scenarios/scenario-error.ts';
import { systemClock } from './time/clock.ts';

/**
 * Starts a sandbox as a server of its own, prints where it is, and stops it with the process.
 * @throws {EnvironmentError} for scenarios or a seed that cannot be used.
 * @throws {DatabaseError} for a database that cannot be opened.
 */
export async function start(environment: Environment): Promise<void> {
  const { appId, secretKey, host, hosts, notifyHosts, port, currencies, errorStatus } = environment;
  const { smtpUrl, isPublic, isExposed, notifyTimeoutMs, chargeBasisPoints } = environment;
  const { scenariosFolder, seedFile, validation } = environment;
  // Shows a mistake in a team's files at once; those of the sandbox have none.
  if (scenariosFolder !== undefined) await loadScenarios(scenariosFolder).catch(refuseScenarios);
  const seed =
    seedFile === undefined ? undefined : await loadScenario('seed', seedFile).catch(refuseSeed);
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
  const closeRest = async () => {
    await sandbox.close();
    mailSender?.close();
    await database.destroy();
  };
  if (seed !== undefined) {
    await plantSeed(seed, { url, token: controlToken, merchant }).catch(async (error: unknown) => {
      await close();
      await closeRest();
      refuseSeed(error);
    });
  }
  closeOnSignals({ ...server, close }, closeRest);
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

function refuseSeed(error: unknown): never {
  if (!(error instanceof ScenarioError || error instanceof SeedError)) throw error;
  throw new EnvironmentError('SANDBOX_SEED', `a file of steps that succeed: ${error.message}`);
}

function randomToken(): string {
  return randomBytes(20).toString('hex');
}
