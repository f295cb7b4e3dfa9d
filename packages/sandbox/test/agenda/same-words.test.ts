import { expect, test } from '@jest/globals';
import type { KyselyPlugin } from 'kysely';
import { createAgendaStore, TASK_KINDS } from '../../src/agenda/agenda-store.ts';
import { serveGateway } from '../serve-gateway.ts';

// Databases and drivers cache statements by their text, so a new text each second would fill the cache.
test('what is due is asked for in the same words at any time', async () => {
  await using served = await serveGateway();
  const { database } = served.gateway;
  const texts: string[] = [];
  const collect: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      texts.push(database.getExecutor().compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const agenda = createAgendaStore(database.withPlugin(collect));

  for (const second of [1, 2, 3]) await agenda.listDue(new Date(second * 1_000), TASK_KINDS, 8);

  expect(texts).toHaveLength(3);
  expect(new Set(texts).size).toBe(1);
});
