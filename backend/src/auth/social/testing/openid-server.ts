import type * as Mock from 'oauth2-mock-server' with { 'resolution-mode': 'import' };

/** A provider of OpenID Connect whose tokens say what a test wants. */
export interface OpenIdServer {
  readonly issuer: string;
  /** What ID tokens say of whoever signs in. */
  claims: Record<string, unknown>;
  /** What is told to whoever asks with the token, besides the subject. */
  userinfo: Record<string, unknown>;
  /** What is done to the answer of the token endpoint. */
  answer: (body: Record<string, unknown>) => Record<string, unknown>;
  /** Stops and comes back at the same address with other keys. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

async function listen(port: number): Promise<Mock.OAuth2Server> {
  const { OAuth2Server } = await import('oauth2-mock-server');
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(port, HOST);
  server.issuer.url = `http://${HOST}:${server.address().port}`;
  return server;
}

export async function startOpenIdServer(): Promise<OpenIdServer> {
  let server = await listen(0);
  const { port } = server.address();
  const control: OpenIdServer = {
    issuer: `http://${HOST}:${port}`,
    claims: {},
    userinfo: {},
    answer: (body) => body,
    rotate: async () => {
      await server.stop();
      server = await listen(port);
      attach();
    },
    stop: () => server.stop(),
  };
  const attach = (): void => {
    server.service.on('beforeTokenSigning', (token: Mock.MutableToken) => {
      Object.assign(token.payload, control.claims);
    });
    server.service.on('beforeUserinfo', (response: Mock.MutableResponse) => {
      const told: Record<string, unknown> = { sub: control.claims['sub'], ...control.userinfo };
      response.body = told;
    });
    server.service.on('beforeResponse', (response: Mock.MutableResponse) => {
      if (response.body !== '') response.body = control.answer(response.body);
    });
  };
  attach();
  return control;
}
