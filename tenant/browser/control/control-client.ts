/** Reads a control endpoint. */
export function ask(name: string): Promise<unknown> {
  return send('GET', name);
}

/** @throws with the tenant's own sentence when it refuses */
export async function send(method: string, name: string, body?: object): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`/_local/${name}`, { method, ...sent });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw new Error((answer as { error?: string } | undefined)?.error ?? String(response.status));
  return answer;
}
