/**
 * Stand-ins for the other services that people sign in with, for the journeys: those of the server's own tests, and an
 * address at which a journey says whom they sign in next.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { ROOT } from './files.mjs';

const SOURCES = join(ROOT, 'backend/src/auth/social/testing');

/** A `require` that takes TypeScript, as what only tests stand on is part of no build. */
async function requireOfSources() {
  // Loaded late: it needs installed packages.
  const { transformFileSync } = await import('@swc/core');
  const options = { configFile: join(ROOT, '.swcrc'), module: { type: 'commonjs', ignoreDynamic: true } };
  const require = createRequire(import.meta.url);
  require.extensions['.ts'] = (module, path) => module._compile(transformFileSync(path, options).code, path);
  return require;
}

/** Settings of a server that these are the providers of. */
const settingsFor = ({ google, github, oidc, saml }, client) => ({
  OAUTH_GOOGLE_CLIENT_ID: client.id,
  OAUTH_GOOGLE_CLIENT_SECRET: client.secret,
  OAUTH_GOOGLE_ISSUER: google.issuer,
  OAUTH_GITHUB_CLIENT_ID: client.id,
  OAUTH_GITHUB_CLIENT_SECRET: client.secret,
  OAUTH_GITHUB_URL: github.url,
  OIDC_ISSUER: oidc.issuer,
  OIDC_CLIENT_ID: client.id,
  OIDC_CLIENT_SECRET: client.secret,
  OIDC_NAME: 'Lakeside University',
  SAML_METADATA: saml.metadata,
  SAML_NAME: 'Hillside College',
});

/**
 * Starts them on free ports of this machine.
 * @returns {Promise<{ settings: Record<string, string>, control: string, stop: () => Promise<unknown> }>} `control`
 * takes `POST /<provider>` with what is to be different about that provider from now on
 */
export async function startStandIns() {
  const require = await requireOfSources();
  const { startGitHubServer, CLIENT } = require(join(SOURCES, 'github-server.ts'));
  const { startOpenIdServer } = require(join(SOURCES, 'openid-server.ts'));
  const { startSamlServer } = require(join(SOURCES, 'saml-server.ts'));
  const [google, github, oidc, saml] = await Promise.all([
    startOpenIdServer(),
    startGitHubServer(),
    startOpenIdServer(),
    startSamlServer(),
  ]);
  const providers = { google, github, oidc, saml };
  const control = createServer(async (request, response) => {
    Object.assign(providers[request.url.slice(1)], await json(request));
    response.end();
  });
  await new Promise((resolve) => control.listen(0, '127.0.0.1', resolve));
  return {
    settings: settingsFor(providers, CLIENT),
    control: `http://127.0.0.1:${control.address().port}`,
    stop: () => {
      control.closeAllConnections();
      control.close();
      return Promise.all(Object.values(providers).map((provider) => provider.stop()));
    },
  };
}
