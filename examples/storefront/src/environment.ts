/** The settings from the environment; the defaults fit a sandbox with its defaults. */
export interface Environment {
  readonly port: number;
  /** The shop's address for customers; `undefined` is the address on which it listens. */
  readonly shopUrl: string | undefined;
  readonly gatewayUrl: string;
  readonly appId: string;
  readonly secretKey: string;
}

/** @throws {RangeError} if `PORT` is not a port. The client checks its own options. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const read = (name: string) => variables[name] || undefined;
  const port = Number(read('PORT') ?? 4020);
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new RangeError('PORT must be a whole number from 0 to 65535');
  }
  return {
    port,
    shopUrl: read('SHOP_URL')?.replace(/\/+$/u, ''),
    gatewayUrl: read('GATEWAY_URL') ?? 'http://localhost:4010',
    appId: read('GATEWAY_APP_ID') ?? 'sandbox_app_id',
    secretKey: read('GATEWAY_SECRET_KEY') ?? 'sandbox_secret_key',
  };
}
