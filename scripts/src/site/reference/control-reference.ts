import type { ApiModel } from '../../model/model.ts';
import { controlSamples } from '../../samples/control-samples.ts';
import { SANDBOX_URL } from '../../samples/sandbox-url.ts';
import { buildReferenceView, type ReferenceView } from './reference-view.ts';

/** Returns the reference of the sandbox's control API, whose callers are tests: it has no client for everyone. */
export function buildControlReference(model: ApiModel): ReferenceView {
  return buildReferenceView(model, {
    servers: [{ url: SANDBOX_URL, description: 'SANDBOX. The gateway on your own machine.' }],
    samples: controlSamples,
    sampleNotes: () => '',
    hasClient: false,
  });
}
