/** Ends the server that start-postgres.js has started, if it has. */
export default async function stopPostgres() {
  await globalThis.stopPostgres?.();
}
