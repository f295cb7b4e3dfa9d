/** What the environment decides; the defaults fit a sandbox that was started without any. */
export interface Environment {
  readonly port: number;
  /** Where customers reach the shop; `undefined` is the address on which it listens. */
  readonly shopUrl: string | undefined;
  readonly gatewayUrl: string;
  readonly appId: string;
  readonly secretKey: string;
}

/** @throws {RangeError} if `PORT` is no port. What the client is given it checks itself. */
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
