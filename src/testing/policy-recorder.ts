// Loaded before anything else in a browser test page: keeps every policy violation and every error nobody caught.

export interface Recorded {
  kind: 'violation' | 'error' | 'rejection';
  text: string;
}

declare global {
  interface Window {
    recordedFaults: Recorded[];
  }
}

const faults: Recorded[] = [];
window.recordedFaults = faults;

document.addEventListener('securitypolicyviolation', (event) => {
  const where = `${event.sourceFile || 'inline'}:${event.lineNumber}`;
  const text = `${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample} (${where})`;
  faults.push({ kind: 'violation', text });
});
window.addEventListener('error', (event) => {
  faults.push({ kind: 'error', text: event.message });
});
window.addEventListener('unhandledrejection', (event) => {
  faults.push({ kind: 'rejection', text: String(event.reason) });
});
