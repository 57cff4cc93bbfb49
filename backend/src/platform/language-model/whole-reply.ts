/** What is looked at in a reply of OpenAI's chat completions that came in one piece. */
interface WholeReply {
  readonly choices: readonly { readonly message?: unknown; readonly finish_reason?: unknown }[];
}

/**
 * `fetch` for servers that answer in one piece although they were asked to stream, as some small ones do: the reply
 * goes on as a stream of one part.
 */
export const streamingWholeReplies =
  (fetch: typeof globalThis.fetch): typeof fetch =>
  async (address, init) => {
    const response = await fetch(address, init);
    const { ok, status, headers } = response;
    if (!ok || !/\bjson\b/i.test(headers.get('content-type') ?? '')) return response;
    return new Response(asStream(await response.text()), { status });
  };

/** The text as it is if it is no such reply: nothing in it will be taken for a part. */
function asStream(text: string): string {
  const reply = read(text);
  if (reply === null) return text;
  const choices = reply.choices.map(({ message, finish_reason }, index) => ({
    index,
    delta: message,
    finish_reason: finish_reason ?? 'stop',
  }));
  return `data: ${JSON.stringify({ ...reply, choices })}\n\ndata: [DONE]\n\n`;
}

function read(text: string): WholeReply | null {
  try {
    const json: unknown = JSON.parse(text);
    const isReply =
      typeof json === 'object' && json !== null && 'choices' in json && Array.isArray(json.choices);
    // Looked at the line before; the library checks the rest.
    return isReply ? (json as WholeReply) : null;
  } catch {
    return null;
  }
}
