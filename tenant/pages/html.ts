/** Text in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A JSON block that scripts read; a browser never runs it. */
export function jsonBlock(id: string, value: unknown): string {
  const text = JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `<script type="application/json" id="${id}">${text}</script>`;
}

/**
 * What SharePoint Online enforces (platform-rules 6.2): no inline scripts, no scripts of other hosts. The runtime
 * evaluates its module loader, which SharePoint allows too.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' https://graph.microsoft.com",
  "worker-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** TeamsJS in a frame reads the list of trusted hosts there; the worker of the tenant answers it. */
const hostedPolicy = contentSecurityPolicy.replace(
  'https://graph.microsoft.com',
  'https://graph.microsoft.com https://res.cdn.office.net/teams-js/',
);

/** Headers of every page of the tenant. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': contentSecurityPolicy,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** Headers of a page that Teams shows in a frame. */
export const hostedPageHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'content-security-policy': hostedPolicy,
};
