import { DocumentError } from '../../document/document-error.ts';
import type { ApiModel, GeneratedFile, Operation } from '../../model/model.ts';
import { jsonFile } from '../files/generated-text.ts';
import { chainEvents, chainedVariables, HOW_VALUES_CHAIN, itemsBefore } from './chained-values.ts';
import { emitEnvironment, emitSandboxEnvironment } from './emit-environment.ts';
import { emitEvent } from './emit-event.ts';
import { emitReply, emitRequest } from './emit-request.ts';
import { emitWorkflowFolder, variablesOf } from './emit-workflow-folder.ts';
import { stableId } from './stable-id.ts';

/** Checks every reply, successes and errors. */
const EVERY_REPLY = `
pm.test('the reply is JSON that says OK or ERROR', () => {
  const { status, reason } = pm.response.json();
  if (status === 'OK') pm.response.to.have.status(200);
  else pm.expect({ status, reason }).to.deep.equal({ status: 'ERROR', reason: String(reason) });
});`;

/** Emits a Postman collection 2.1: a folder per workflow and per tag, one request per example, and saved replies. */
export function emitPostman({
  title,
  description,
  version,
  operations,
  servers,
  workflows,
}: ApiModel): GeneratedFile[] {
  const tags = [...new Set(operations.map((operation) => operation.tag))];
  const chained = chainedVariables(operations);
  const isChained = (name: string) => chained.some(({ key }) => key === name);
  const variables = variablesOf(workflows).filter((name) => !isChained(name));
  return [
    jsonFile('postman/collection.json', {
      info: {
        _postman_id: stableId(title),
        name: title,
        description,
        version,
        schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
      },
      item: [
        ...(workflows.length === 0
          ? []
          : [{ ...WORKFLOWS, item: workflows.map(emitWorkflowFolder) }]),
        ...tags.map((tag) => ({
          name: tag,
          description: HOW_VALUES_CHAIN,
          item: operations.filter((operation) => operation.tag === tag).flatMap(emitItems),
        })),
      ],
      event: [emitEvent('test', EVERY_REPLY)],
      variable: [...chained, ...variables.map((key) => ({ key, value: '', type: 'string' }))],
    }),
    emitSandboxEnvironment(),
    ...servers.map(emitEnvironment),
  ];
}

const WORKFLOWS = {
  name: 'Workflows',
  description: 'Stories that take several calls. Run each of these folders as a whole.',
};

/** Returns a request for each example; the replies are saved with the first. */
function emitItems(operation: Operation): readonly object[] {
  const { id, summary, examples, replies } = operation;
  if (examples.length === 0) throw new DocumentError(`${id} has no request example`);
  const requests = examples.map((example, index) => ({
    name: index === 0 ? summary : `${summary}: ${example.summary}`,
    event: chainEvents(operation, example),
    request: emitRequest(operation, example),
    response: index === 0 ? replies.map((reply) => emitReply(operation, example, reply)) : [],
  }));
  return [...itemsBefore(operation), ...requests];
}
