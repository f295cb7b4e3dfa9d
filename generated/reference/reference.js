// Generated from openapi/openapi.yaml by scripts/src/emit-reference.ts. Do not edit; run "pnpm generate".
import { init } from './redoc.standalone.js';

// Telemetry is off in so many words: Redoc 3 sends usage data unless it is told not to.
init('openapi.json', { disableTelemetry: true, hideSearch: false }, document.getElementById('reference'));
