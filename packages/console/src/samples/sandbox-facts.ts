import { useEffect, useState } from 'preact/hooks';

/** What the sandbox tells everyone who opens its console. */
export interface SandboxFacts {
  readonly baseUrl: string;
  readonly appId: string;
  /** `null` unless it is the well-known one. */
  readonly secretKey: string | null;
  readonly needsToken: boolean;
}

let loading: Promise<SandboxFacts> | undefined;
let known: SandboxFacts = {
  baseUrl: location.origin,
  appId: '',
  secretKey: null,
  needsToken: false,
};

async function load(): Promise<SandboxFacts> {
  const response = await fetch('/console/sandbox.json');
  known = await response.json();
  return known;
}

export function useSandboxFacts(): SandboxFacts {
  const [facts, setFacts] = useState(known);
  useEffect(() => {
    loading ??= load();
    loading.then(setFacts, () => {
      loading = undefined;
    });
  }, []);
  return facts;
}
